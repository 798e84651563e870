import { describe, expect, it } from 'vitest'
import { correlationVariance } from '../../../src/stats/numeric/correlationVariance.ts'
import { correlationOf, type Pair } from '../../../bench/level/correlationOf.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { fc } from '../../fastCheck.ts'

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

function standardized(values: readonly number[]): readonly number[] {
  const centre = mean(values)
  const deviation = Math.sqrt(mean(values.map((value) => (value - centre) ** 2)))
  return values.map((value) => (value - centre) / deviation)
}

function varianceOf(pairs: readonly Pair[]): number {
  const { coefficient, moments } = correlationOf(pairs)
  return correlationVariance(coefficient, moments!)
}

/** The mean square of the influence of each pair on the correlation, which is the other way to the same figure. */
function varianceByInfluence(pairs: readonly Pair[]): number {
  const [x, y] = [standardized(pairs.map(([x]) => x)), standardized(pairs.map(([, y]) => y))]
  const r = mean(x.map((value, i) => value * y[i]!))
  return (
    mean(x.map((value, i) => (value * y[i]! - (r / 2) * (value ** 2 + y[i]! ** 2)) ** 2)) / (1 - r ** 2) ** 2
  )
}

describe('correlationVariance', () => {
  it('is the share that long tails add, by hand', () => {
    // Nine at a distance of 1 in each corner and one at 3: E s⁴ / (E s²)² = 9 / 1.8².
    const corners = (scale: number): Pair[] =>
      [1, -1].flatMap((x) => [1, -1].map((y): Pair => [scale * x, scale * y]))
    const pairs = [...Array.from({ length: 9 }, () => corners(1)).flat(), ...corners(3)]
    expect(varianceOf(pairs)).toBeCloseTo(9 / 1.8 ** 2, 12)
  })

  it('is the mean square of what each pair adds to r, where that is above 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.double({ min: -0.99, max: 0.99, noNaN: true }),
        (seed, rho) => {
          const random = seededRandom(seed, 'pairs')
          const pairs = Array.from({ length: 50 }, (): Pair => {
            const [a, b] = [(random() - 0.5) ** 5, (random() - 0.5) ** 5]
            return [a, rho * a + Math.sqrt(1 - rho ** 2) * b]
          })
          expect(varianceOf(pairs) / Math.max(1, varianceByInfluence(pairs))).toBeCloseTo(1, 9)
        },
      ),
    )
  })

  it('is 1 where pairs vary less than normal numbers, and where they are all but in a line', () => {
    const square: Pair[] = [
      [0, 1],
      [1, 0],
      [1, 1],
      [0, 0],
    ]
    const line = Array.from({ length: 100 }, (_, i): Pair => [i, 3 * i + 1e-9 * (i % 3)])
    expect(varianceOf(square)).toBe(1)
    expect(varianceOf(line)).toBe(1)
  })
})
