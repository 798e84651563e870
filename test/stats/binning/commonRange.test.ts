import { expect, it } from 'vitest'
import { commonRange } from '../../../src/stats/binning/commonRange.ts'

const sorted = (values: readonly number[]) => Float64Array.from(values).sort()
const even = Array.from({ length: 1001 }, (_, i) => i)

it.each<[string, number[][], number | null, readonly [number, number] | null]>([
  ['nothing', [[], []], null, null],
  ['one number', [[3]], null, [3, 3]],
  ['an even spread', [even], null, [0, 1000]],
  ['both samples', [even, [-500, 200]], null, [-500, 1000]],
  ['no long tail', [[...even, 1e6]], null, [0, 996]],
  ['no long tail to the left', [[-1e6, ...even]], null, [4, 1000]],
  ['what must be included', [[...even, 1e6]], 5000, [0, 5000]],
  ['all, where the middle is one value', [[...Array<number>(999).fill(0), 7]], null, [0, 7]],
])('covers %s', (_, samples, include, range) => {
  expect(commonRange(samples.map(sorted), include)?.map(Math.round) ?? null).toEqual(range)
})
