import { expect, test } from 'vitest'
import { limitFor } from '../../../src/engines/duckdb/limitFor.ts'
import { memoryBudget } from '../../../src/system/memoryBudget.ts'

test.each([
  ['300MB', 8_700_000, null],
  ['300MB', 8_800_000, '320 MB'],
  ['300MB', 40_000_000, '900 MB'],
  ['900MB', 40_000_000, null],
  ['500MB', 100_000_000, '2 GB'],
  ['2GB', 100_000_000, null],
])('at %s, %i numbers need %s', (limit, numbers, needed) => {
  expect(limitFor(numbers, memoryBudget(limit)!)).toBe(needed)
})
