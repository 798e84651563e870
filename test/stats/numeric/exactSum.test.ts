import { fc } from '../../fastCheck.ts'
import { expect, it } from 'vitest'
import { exactAdder, exactSum, exactSumOfFinite, toDouble } from '../../../src/stats/numeric/exactSum.ts'

const doubles = fc.float64Array({ noNaN: true, noDefaultInfinity: true, maxLength: 200 })

/** Each double as a fraction of integers, from its digits in base 2. */
function units(value: number): bigint {
  const [sign, size] = value < 0 ? [-1n, -value] : [1n, value]
  let [scaled, halvings] = [size, 1074]
  while (!Number.isInteger(scaled)) [scaled, halvings] = [scaled * 2, halvings - 1]
  return sign * (BigInt(scaled) << BigInt(halvings))
}

it('is the sum of the doubles as fractions', () => {
  fc.assert(
    fc.property(doubles, (values) => {
      expect(exactSum(values)).toBe(values.reduce((total, value) => total + units(value), 0n))
    }),
  )
})

it('adds up more than one block', () => {
  const values = Float64Array.from({ length: 10_000 }, (_, i) => Math.sin(i) * 10 ** ((i % 40) - 20))
  expect(exactSum(values)).toBe(values.reduce((total, value) => total + units(value), 0n))
})

it('turns back into the same double', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(toDouble(exactSumOfFinite(Float64Array.of(value)))).toBe(value === 0 ? 0 : value)
    }),
  )
})

it.each([
  ['above halfway by the smallest double', [1, 2 ** -53, 2 ** -1074], 1 + 2 ** -52],
  ['halfway goes to the even one', [1, 2 ** -53], 1],
  ['what cancels', [1e308, 1e308, -1e308, -1e308, 3e-320], 3e-320],
  ['past the greatest double', [-1e308, -1e308], -Infinity],
  ['tenths', Array.from({ length: 10 }, () => 0.1), 1],
])('is rounded once: %s', (_, values, sum) => {
  expect(toDouble(exactSumOfFinite(Float64Array.from(values)))).toBe(sum)
})

it('divides before it rounds', () => {
  expect(toDouble(exactSumOfFinite(Float64Array.of(1e308, 1.5e308)), 2)).toBe(1.25e308)
  expect(toDouble(exactSumOfFinite(Float64Array.of(1, 1, 0)), 3)).toBe(2 / 3)
})

it.each([[[Infinity]], [[1, -Infinity]], [[Infinity, 1, -Infinity]]])('has none of %j', (values) => {
  expect(exactSum(Float64Array.from(values))).toBeNull()
})

it('adds blocks of any sizes and magnitudes', () => {
  fc.assert(
    fc.property(fc.array(doubles, { maxLength: 8 }), (blocks) => {
      const adder = exactAdder()
      for (const block of blocks) expect(adder.add(block)).toBe(true)
      expect(adder.sum()).toBe(exactSum(Float64Array.from(blocks.flatMap((block) => [...block]))))
    }),
  )
})

it.each([
  ['far smaller ones', [1e300, 1e-300]],
  ['greater ones', [1e-300, 1, 1e300]],
  ['the greatest of all', [1, Number.MAX_VALUE, 1]],
  ['the smallest of all', [1, 5e-324, 0]],
])('cuts blocks of %s anew', (_, sizes) => {
  const adder = exactAdder()
  for (const size of sizes) adder.add(new Float64Array(5000).fill(size))
  expect(adder.sum()).toBe(sizes.reduce((total, size) => total + 5000n * units(size), 0n))
})

it.each([NaN, Infinity, -Infinity])('adds none of a block with %d', (other) => {
  for (const size of [1, Number.MAX_VALUE]) {
    const adder = exactAdder()
    adder.add(Float64Array.of(size))
    expect(adder.add(Float64Array.of(size, other, 2))).toBe(false)
    expect(adder.sum()).toBe(units(size))
  }
})
