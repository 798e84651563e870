import { expect, it } from 'vitest'
import { chiSquareGoodnessOfFit } from '../../../src/stats/tests/chiSquareGoodnessOfFit.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'

const take = (count: number, random: () => number): number[] => Array.from({ length: count }, random)

it('gives the same numbers for the same seed and stream, and others for others', () => {
  expect(take(5, seededRandom(42, 'price'))).toEqual(take(5, seededRandom(42, 'price')))
  const firsts = [
    seededRandom(42),
    seededRandom(43),
    seededRandom(4.2),
    seededRandom(-42),
    seededRandom(42, 'price'),
    seededRandom(4, '2 price'),
    seededRandom(42, 'pricf'),
  ].map((random) => random())
  expect(new Set(firsts).size).toBe(firsts.length)
})

it('never changes its numbers: a report can be made again', () => {
  expect(take(3, seededRandom(0))).toMatchInlineSnapshot(`
    [
      0.3469438013576369,
      0.31658898585944617,
      0.43128885957911944,
    ]
  `)
})

it('is uniform, also in its low bits, and from one stream to the next', () => {
  const cells = (numbers: number[]): number[] => {
    const counts = new Array<number>(64).fill(0)
    for (const number of numbers) counts[Math.floor(number * 64)]!++
    return counts
  }
  const even = new Array<number>(64).fill(1)
  const random = seededRandom(7)
  const numbers = take(64_000, random)
  const firsts = Array.from({ length: 64_000 }, (_, i) => seededRandom(7, `column ${i}`)())
  const lowBits = numbers.map((number) => (number * 2 ** 47) % 1)
  for (const sample of [numbers, firsts, lowBits]) {
    const pValue = chiSquareGoodnessOfFit(cells(sample), even)?.pValue
    expect(pValue).toBeGreaterThan(0.001)
    expect(pValue).toBeLessThan(0.999)
  }
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
})
