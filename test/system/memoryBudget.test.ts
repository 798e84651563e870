import { totalmem } from 'node:os'
import { expect, test } from 'vitest'
import { availableMemory, memoryBudget } from '../../src/system/memoryBudget.ts'

test.each([
  ['2GB', { process: 2e9, engine: 1.2e9, free: 75e6 }],
  ['1.5 GiB', { process: 1610612736, engine: 966367641, free: 60397977 }],
  ['500mb', { process: 5e8, engine: 3e8, free: 18750000 }],
  ['400mb', { process: 4e8, engine: 2.2e8, free: 13750000 }],
  ['100mb', { process: 1e8, engine: 4e7, free: 2500000 }],
  ['much', null],
  ['1GB; DROP', null],
])('%s', (limit, budget) => {
  expect(memoryBudget(limit)).toEqual(budget)
})

test('without a limit it is a share of what there is', () => {
  expect(availableMemory()).toBeLessThanOrEqual(totalmem())
  expect(memoryBudget()?.process).toBeCloseTo(0.6 * availableMemory(), 0)
})
