import { expect, test } from 'vitest'
import { azure } from '../../../reporters/ci/azure.ts'
import { everyKind, result, sampleReport } from '../sampleReport.ts'

test('logs issues at the rules of the suite', () => {
  expect(azure(sampleReport(everyKind, { warnings: ['a;b'] }))).toBe(
    [
      '##vso[task.logissue type=error;sourcepath=songs.yaml;linenumber=7;code=expect_column_values_to_be_between;]tempo: 3 of 10,000 values are outside [50, 250%5D',
      '##vso[task.logissue type=error;code=expect_column_to_exist;]energy: there is no column energy',
      '##vso[task.logissue type=warning;code=expect_column_values_to_not_be_null;]genre: missing rate 0.02%AZP25',
      '##vso[task.logissue type=warning;code=expect_column_values_to_be_in_set;]genre: 3 rare classes',
      '##vso[task.logissue type=warning;]a%3Bb',
      '',
    ].join('\n'),
  )
  expect(azure(sampleReport([result()]))).toBe('')
})
