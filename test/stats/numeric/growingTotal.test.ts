import { expect, it } from 'vitest'
import { growingTotal } from '../../../src/stats/numeric/growingTotal.ts'

it.each([
  ['nothing', [[]], { count: 0, sum: null, mean: null }],
  ['NaN alone', [[NaN], [NaN, NaN]], { count: 0, sum: null, mean: null }],
  ['NaN among numbers', [[NaN, 1], [2], [NaN, 6, NaN]], { count: 3, sum: 9, mean: 3 }],
  ['what cancels between blocks', [[1e308, 1e308], [-1e308, 1], [-1e308]], { count: 5, sum: 1, mean: 0.2 }],
  ['a sum past the greatest double', [[1e308, 1e308]], { count: 2, sum: Infinity, mean: 1e308 }],
  ['an infinity', [[1], [Infinity, 2], [Infinity]], { count: 2, sum: Infinity, mean: Infinity }],
  ['infinities of both signs', [[Infinity], [-Infinity, 1]], { count: 1, sum: NaN, mean: NaN }],
  ['negative zeros', [[-0, -0]], { count: 2, sum: 0, mean: 0 }],
])('%s', (_, blocks, total) => {
  const growing = growingTotal()
  for (const block of blocks) growing.add(Float64Array.from(block))
  expect(growing.total()).toEqual(total)
  expect(growing.numbers()).toBe(blocks.flat().filter((value) => !Number.isNaN(value)).length)
})

it.each([
  ['nothing', [], null],
  ['an infinity', [1, Infinity], null],
  ['a mean between two doubles', [2 ** 53, 2 ** 53 + 2, NaN], 1],
])('the rest of the mean of %s', (_, values, rest) => {
  const growing = growingTotal()
  growing.add(Float64Array.from(values))
  expect(growing.meanRest()).toBe(rest)
})
