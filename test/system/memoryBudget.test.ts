import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { availableMemory, memoryBudget } from '../../src/system/memoryBudget.ts'

/** What a run has that is given as little as it needs, or less. */
const least = {
  process: 3e8,
  data: 1.2e8,
  engine: 8e7,
  free: 5e6,
  threads: 4,
  numbers: 5e6,
  held: 8750000,
}

test.each([
  [
    '2GB',
    {
      total: 2e9,
      process: 2e9,
      data: 1.8e9,
      engine: 1.2e9,
      free: 75e6,
      threads: 60,
      numbers: 75e6,
      held: 100000000,
    },
  ],
  [
    '1.5 GiB',
    {
      total: 1610612736,
      process: 1610612736,
      data: 1410612736,
      engine: 940408490,
      free: 58775530,
      threads: 47,
      numbers: 58775530,
      held: 78908189,
    },
  ],
  [
    '500mb',
    {
      total: 5e8,
      process: 5e8,
      data: 3e8,
      engine: 2e8,
      free: 12.5e6,
      threads: 10,
      numbers: 12.5e6,
      held: 18750000,
    },
  ],
  ['300mb', { total: 3e8, ...least }],
  ['100mb', { total: 1e8, ...least }],
  ['much', null],
  ['1GB; DROP', null],
])('%s', (limit, budget) => {
  expect(memoryBudget(limit)).toEqual(budget)
})

test('without a limit it is a share of what there is', () => {
  expect(availableMemory()).toBeLessThanOrEqual(totalmem())
  expect(memoryBudget()?.total).toBeCloseTo(0.6 * availableMemory(), 0)
})

test('a container has less than its machine', () => {
  const root = mkdtempSync(join(tmpdir(), 'cgroup-'))
  mkdirSync(join(root, 'proc/self'), { recursive: true })
  mkdirSync(join(root, 'sys/fs/cgroup/pod'), { recursive: true })
  writeFileSync(join(root, 'proc/self/cgroup'), '0::/pod\n')
  writeFileSync(join(root, 'sys/fs/cgroup/pod/memory.max'), '67108864\n')
  expect(availableMemory(root)).toBe(67108864)
})
