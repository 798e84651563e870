import { expect, it } from 'vitest'
import { memoryShortage } from '../../../src/engines/duckdb/memoryShortage.ts'
import { memoryBudget } from '../../../src/system/memoryBudget.ts'

it.each([
  ['100MB', '--memory-limit 100MB is less than a run needs. It uses about 300 MB.'],
  ['0.2 GiB', '--memory-limit 0.2 GiB is less than a run needs. It uses about 300 MB.'],
  ['300MB', null],
  ['2GB', null],
])('%s', (limit, sentence) => {
  expect(memoryShortage(memoryBudget(limit)!, limit)).toBe(sentence)
})

it('names the default where there is little memory', () => {
  expect(memoryShortage({ ...memoryBudget('100MB')!, total: 154e6 })).toBe(
    "the default limit of 154 MB (60% of this machine's or container's memory) is less than a run needs. It uses about 300 MB.",
  )
})
