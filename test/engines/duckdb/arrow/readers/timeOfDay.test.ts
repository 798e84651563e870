import { expect, it } from 'vitest'
import { timeOfDay } from '../../../../../src/engines/duckdb/arrow/readers/timeOfDay.ts'

it.each([
  [86_399, 0, '23:59:59'],
  [3_723_040, 1, '01:02:03.04'],
  [0, 1, '00:00:00'],
  [1n, 2, '00:00:00.000001'],
  [86_399_999_999_999n, 3, '23:59:59.999999999'],
])('%s in unit %s is %s', (value, unit, text) => {
  expect(timeOfDay(value, unit)).toBe(text)
})
