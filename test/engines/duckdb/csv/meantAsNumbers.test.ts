import { expect, test } from 'vitest'
import { areNumbers } from '../../../../src/engines/duckdb/csv/meantAsNumbers.ts'
import { plainFormat } from '../../../../src/engines/duckdb/types/textFormat.ts'

test.each([
  ['5', 'NaN', 'infinity'],
  ['1,000', '1.000,5', '1 000', '1,00,000.5'],
  ['12%', '12,5 %'],
  ['$5', 'US$1,000', 'kr. 10', '5 руб.', 'INR 1,000', '(EUR 1.50)', '-€5', '7 zł'],
  ['−5', '5-'],
  ['१२', '٣٫٥'],
  ['\u200b5\u00a0'],
  ['5', 'missing', 'n/a', '(none)', '-'],
])('%j are numbers', (...texts) => {
  expect(areNumbers(texts, plainFormat)).toBe(true)
  for (const text of texts) expect(areNumbers(['1', text], plainFormat)).toBe(true)
})

test.each([
  ['Bolt', 'Acme'],
  ['zone 88', 'zone 1'],
  ['SKU-00123', 'A12'],
  ['missing', 'n/a'],
  ['1', 'two'],
  ['2020-01-01', '10:00'],
])('%j are not', (...texts) => {
  expect(areNumbers(texts, plainFormat)).toBe(false)
})

test('a tenth of them may be something else', () => {
  const nine = Array.from({ length: 9 }, (_, i) => `$${i}`)
  expect(areNumbers([...nine, 'unclear'], plainFormat)).toBe(true)
  expect(areNumbers([...nine.slice(1), 'unclear'], plainFormat)).toBe(false)
})
