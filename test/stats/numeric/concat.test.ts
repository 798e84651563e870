import { expect, it } from 'vitest'
import { concat } from '../../../src/stats/numeric/concat.ts'

it('joins arrays in their order', () => {
  expect(concat(Float64Array.of(1, 2), new Float64Array(), Float64Array.of(3))).toEqual(
    Float64Array.of(1, 2, 3),
  )
  expect(concat()).toEqual(new Float64Array())
})

it('joins arrays longer than a call can have arguments', () => {
  expect(concat(new Float64Array(300_000), new Float64Array(1))).toHaveLength(300_001)
})
