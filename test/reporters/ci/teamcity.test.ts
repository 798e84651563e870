import { expect, test } from 'vitest'
import { teamcity } from '../../../reporters/ci/teamcity.ts'
import { everyKind, sampleReport } from '../sampleReport.ts'

test('tells every check as a test; warnings and skips are ignored ones', () => {
  const [, , , failedLine] = teamcity(sampleReport(everyKind))
    .split('\n')
    .filter((line) => !/Started|Finished/.test(line) || /Suite/.test(line))
  expect(
    teamcity(sampleReport(everyKind, { warnings: ["it's"] }))
      .split('\n')
      .slice(0, 7),
  ).toEqual([
    "##teamcity[testSuiteStarted name='songs']",
    "##teamcity[message text='it|'s' status='WARNING']",
    "##teamcity[testStarted name='expect_column_to_exist(tempo)']",
    "##teamcity[testFinished name='expect_column_to_exist(tempo)']",
    "##teamcity[testStarted name='expect_column_values_to_be_between(tempo, min_value=50, max_value=250)']",
    `##teamcity[testFailed name='expect_column_values_to_be_between(tempo, min_value=50, max_value=250)' message='tempo: 3 of 10,000 values are outside |[50, 250|]' details='3 of 10,000 values are outside |[50, 250|]|nexpected: {"min":50,"max":250}|nobserved: {"min":12.5,"max":261.3}|nunexpected: 3 of 10,000|nrow 17: 261.3|nrow 18: 12.5']`,
    "##teamcity[testFinished name='expect_column_values_to_be_between(tempo, min_value=50, max_value=250)']",
  ])
  expect(failedLine).toBe(
    "##teamcity[testIgnored name='expect_column_values_to_be_in_set(genre)' message='INFO: 3 rare classes']",
  )
})
