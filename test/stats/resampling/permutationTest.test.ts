import { describe, expect, it } from 'vitest'
import { fisherExact } from '../../../src/stats/tests/fisherExact.ts'
import { fisherMonteCarlo } from '../../../src/stats/tests/fisherMonteCarlo.ts'
import { permutationTest } from '../../../src/stats/resampling/permutationTest.ts'
import { relativeError } from '../relativeError.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { tally } from '../../../src/stats/binning/tally.ts'
import { totalVariation } from '../../../src/stats/distances/totalVariation.ts'
import { wassersteinDistance } from '../../../src/stats/distances/wassersteinDistance.ts'
import { expectCalibrated, uniformSample, classCounts } from '../falseAlarms.ts'

const seeded = (seed = 1, resamples = 9999): { random: () => number; resamples: number } => ({
  random: seededRandom(seed),
  resamples,
})

/** Four standard errors of a chance that is estimated from so many resamples. */
const errorOf = (chance: number, resamples: number): number =>
  4 * Math.sqrt((chance * (1 - chance)) / resamples) + 2 / resamples

describe('permutationTest', () => {
  it('is null where the distance is', () => {
    expect(permutationTest([0, 0], [1, 2], totalVariation, seeded())).toBeNull()
  })

  it('tries all ways where they are few', () => {
    // Of the 70 ways to deal 4 and 4 rows of two classes, 2 are as far apart as this, 32 + 2 as far as the next.
    const far = permutationTest([4, 0], [0, 4], totalVariation, seeded())
    expect(far).toMatchObject({ method: 'exact', pValue: expect.closeTo(2 / 70, 14) as number })
    const near = permutationTest([3, 1], [1, 3], totalVariation, seeded())
    expect(near).toMatchObject({ method: 'exact', pValue: expect.closeTo(34 / 70, 14) as number })
  })

  it('agrees with Fisher on two classes, and with chance on more', () => {
    const [x, y] = [
      [900, 100],
      [830, 170],
    ] as const
    const exact = permutationTest(x, y, totalVariation, seeded())!
    expect(exact.method).toBe('exact')
    expect(relativeError(exact.pValue, fisherExact(900, 100, 830, 170))).toBeLessThan(1e-9)

    const few = permutationTest([3, 4, 5, 2], [6, 2, 1, 4], totalVariation, seeded())!
    const chance = permutationTest([3, 4, 5, 2], [6, 2, 1, 4], totalVariation, seeded(1, 99))!
    expect([few.method, chance.method]).toEqual(['exact', 'permutation'])
    expect(Math.abs(few.pValue - chance.pValue)).toBeLessThan(errorOf(few.pValue, 99))
  })

  it('tries all ways of many rows where it may try as many', () => {
    const tested = permutationTest([80_000, 70_000], [79_300, 70_700], totalVariation, seeded(1, 200_000))!
    expect(tested.method).toBe('exact')
    expect(relativeError(tested.pValue, fisherExact(80_000, 70_000, 79_300, 70_700))).toBeLessThan(1e-9)
  })

  it('does not try all ways of many classes, even if one row has few', () => {
    const many = new Array<number>(1500).fill(1)
    const none = new Array<number>(1500).fill(0)
    none[0] = 1
    expect(permutationTest(none, many, totalVariation, seeded(1, 1999))!.method).toBe('permutation')
  })

  it('deals millions of rows at the cost of their classes', () => {
    const rows = 2 ** 50
    const result = permutationTest([rows, rows], [rows, 2 * rows], totalVariation, seeded(1, 99))
    expect(result).toMatchObject({ method: 'permutation', tried: 99, pValue: 0.01 })
  })

  it('is 1 for equal shares, and at least 1 / (resamples + 1)', () => {
    expect(permutationTest([5, 5], [50, 50], totalVariation, seeded(1, 99))).toMatchObject({
      statistic: 0,
      pValue: 1,
    })
    expect(permutationTest([500, 0], [0, 500], totalVariation, seeded(1, 99))).toMatchObject({
      pValue: 0.01,
      method: 'permutation',
    })
  })

  it('gives the same answer for the same seed, and does not touch its counts', () => {
    const [x, y] = [Float64Array.of(30, 20, 9), Float64Array.of(20, 30, 5)]
    const first = permutationTest(x, y, totalVariation, seeded(7, 99))
    expect(permutationTest(x, y, totalVariation, seeded(7, 99))).toEqual(first)
    expect(permutationTest(x, y, totalVariation, seeded(8, 99))).not.toEqual(first)
    expect([...x, ...y]).toEqual([30, 20, 9, 20, 30, 5])
  })

  it('takes infinite distances', () => {
    const { values, x, y } = tally(Float64Array.of(1, 2, Infinity), Float64Array.of(1, 2, 3))
    const result = permutationTest(x, y, (a, b) => wassersteinDistance({ values, x: a, y: b }), seeded(1, 99))
    expect(result).toMatchObject({ statistic: Infinity, pValue: expect.closeTo(1, 14) as number })
  })

  it('keeps its level on values and on classes', () => {
    const few = { runs: 1000 }
    expectCalibrated((random) => {
      const { values, x, y } = tally(uniformSample(random, 30), uniformSample(random, 20))
      const distance = (a: Float64Array, b: Float64Array): number | null =>
        wassersteinDistance({ values, x: a, y: b })
      return permutationTest(x, y, distance, { random, resamples: 99 })!.pValue
    }, few)
    expectCalibrated(
      (random) =>
        permutationTest(classCounts(random, 90, 5), classCounts(random, 40, 5), totalVariation, {
          random,
          resamples: 99,
        })!.pValue,
      { ...few, mayBeConservative: true },
    )
  })
})

describe('fisherMonteCarlo', () => {
  it('is null without a side or two classes', () => {
    expect(fisherMonteCarlo([0, 0], [1, 2], seeded())).toBeNull()
    expect(fisherMonteCarlo([3, 0], [1, 0], seeded())).toBeNull()
  })

  it.each([
    [3, 1, 1, 3],
    [1, 9, 8, 2],
    [40, 60, 55, 45],
    [4000, 6000, 4100, 5900],
  ])('comes near the exact test of a 2x2 table: %d %d / %d %d', (a, b, c, d) => {
    const exact = fisherExact(a, b, c, d)
    const { pValue } = fisherMonteCarlo([a, b], [c, d], seeded())!
    expect(Math.abs(pValue - exact)).toBeLessThan(errorOf(exact, 9999))
  })

  it('is exact where tables are few: by counting them in fractions', () => {
    const result = fisherMonteCarlo([1, 3, 10, 6], [9, 3, 4, 7], seeded())!
    expect(result.method).toBe('exact')
    expect(relativeError(result.pValue, 0.026543246140775884)).toBeLessThan(1e-9)
  })
})
