import { describe, expect, it } from 'vitest'
import { energyTest } from '../../src/stats/tests/energyTest.ts'
import { correlationOf, type Pair } from '../../bench/level/correlationOf.ts'
import {
  correlationDifference,
  type CorrelationMethod,
  type CorrelationOfPairs,
} from '../../src/stats/tests/correlationDifference.ts'
import { seededRandom, type Random } from '../../src/stats/resampling/seededRandom.ts'
import { isPendingTest } from '../../src/core/isPendingTest.ts'
import { allTests, ofNumbers } from './inMemory.ts'

/** The 99.9% interval of how many alarms there are in 500 runs at 5%. */
const runs = 500
const least = 10
const most = 43

const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

describe('tests by permutation raise as many false alarms as they say', () => {
  it.each([
    ['energy', 150, 0],
    ['wasserstein', 150, 0],
    ['epps_singleton', 30, 0],
    ['psi', 60, 0],
    ['psi', 60, 4],
    ['kl', 60, 0],
    ['jensen_shannon', 60, 4],
    ['linf', 60, 0],
  ])('%s of %i rows, grid %i', async (name, rows, grid) => {
    const test = allTests.find((one) => one.name === name)!
    const random = seededRandom(1, name)
    const draw = (n: number): number[] =>
      Array.from({ length: n }, () => (grid > 0 ? Math.floor(random() * grid) : Math.exp(normal(random))))
    let alarms = 0
    for (let seed = 0; seed < runs; seed++) {
      const samples = { reference: draw(rows), sample: draw(Math.ceil(rows / 2)) }
      const found = await ofNumbers(test, samples, { permutations: 99, seed })
      if (!isPendingTest(found)) throw new Error(found.message)
      if (found.test.pValue <= 0.05) alarms++
    }
    expect(alarms).toBeLessThanOrEqual(most)
    expect(alarms).toBeGreaterThanOrEqual(least)
  })
})

it('the energy test of points does too, and finds two columns that no longer go together', () => {
  const points = (random: Random, count: number, together: number) => ({
    count,
    values: Float64Array.from(
      Array.from({ length: count }, (): Pair => {
        const first = normal(random)
        return [first, together * first + Math.sqrt(1 - together ** 2) * normal(random)]
      }).flat(),
    ),
  })
  const alarmsOf = (together: number, repeats: number): number => {
    let alarms = 0
    for (let seed = 0; seed < repeats; seed++) {
      const random = seededRandom(seed, 'points')
      const tested = energyTest(points(random, 60, 0.9), points(random, 40, together), {
        random,
        permutations: 99,
        enough: 100,
        resamples: 9,
      })
      if (tested!.pValue <= 0.05) alarms++
    }
    return alarms
  }
  const falseAlarms = alarmsOf(0.9, runs)
  expect(falseAlarms).toBeLessThanOrEqual(most)
  expect(falseAlarms).toBeGreaterThanOrEqual(least)
  expect(alarmsOf(-0.9, 50)).toBeGreaterThan(45)
})

describe("Fisher's z", () => {
  const alarmsOf = (method: CorrelationMethod, of: (value: number) => number): number => {
    const random = seededRandom(3, method)
    const drawn = (count: number): CorrelationOfPairs => {
      const pairs = Array.from({ length: count }, (): Pair => {
        const first = normal(random)
        return [of(first), of(0.6 * first + 0.8 * normal(random))]
      })
      return correlationOf(pairs, method === 'spearman')
    }
    let alarms = 0
    for (let i = 0; i < runs; i++) {
      if (correlationDifference(drawn(80), drawn(60), method)!.pValue <= 0.05) alarms++
    }
    return alarms
  }

  it('holds its level for normal numbers', () => {
    expect(alarmsOf('pearson', (value) => value)).toBeLessThanOrEqual(most)
  })

  it('holds it for ranks whatever the numbers, and nearly for numbers with long tails', () => {
    expect(alarmsOf('spearman', Math.exp)).toBeLessThanOrEqual(most)
    // With the variance of normal numbers there are three times as many.
    expect(alarmsOf('pearson', Math.exp)).toBeLessThanOrEqual(2 * most)
  })
})
