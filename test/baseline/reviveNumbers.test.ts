import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { json } from '../../reporters/json/json.ts'
import { reviveNumbers } from '../../src/baseline/reviveNumbers.ts'
import { everyColumn, everyKind, sampleReport, tested } from '../reporters/sampleReport.ts'

const schema = JSON.parse(
  readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'),
) as object

test('numbers that JSON lacks are numbers again, and text that looks like them stays text', () => {
  const infinite = tested({ message: 'NaN', params: { value: 'Infinity' }, observed: 'NaN' }, NaN)
  const report = sampleReport([
    ...everyKind,
    { ...infinite, test: { ...infinite.test!, statistic: Infinity, adjustedPValue: NaN } },
  ])
  const revived = reviveNumbers(schema, JSON.parse(json({ ...report, columns: everyColumn() })))
  expect(revived).toEqual({ ...report, columns: everyColumn() })
})
