import { describe, expect, it } from 'vitest'
import { energyTest } from '../../src/stats/tests/energyTest.ts'
import { correlationDifference, type CorrelationMethod } from '../../src/stats/tests/correlationDifference.ts'
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
      Array.from({ length: count }, () => {
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
    const correlation = (count: number): number => {
      const pairs = Array.from({ length: count }, () => {
        const first = normal(random)
        return [of(first), of(0.6 * first + 0.8 * normal(random))] as const
      })
      const columns = [pairs.map(([x]) => x), pairs.map(([, y]) => y)] as const
      return pearson(...(method === 'spearman' ? ([ranks(columns[0]), ranks(columns[1])] as const) : columns))
    }
    let alarms = 0
    for (let i = 0; i < runs; i++) {
      const [x, y] = [
        { coefficient: correlation(80), pairs: 80 },
        { coefficient: correlation(60), pairs: 60 },
      ]
      if (correlationDifference(x, y, method)!.pValue <= 0.05) alarms++
    }
    return alarms
  }

  it('holds its level for normal numbers', () => {
    expect(alarmsOf('pearson', (value) => value)).toBeLessThanOrEqual(most)
  })

  it('holds it for ranks whatever the numbers, where for numbers with long tails it does not', () => {
    expect(alarmsOf('spearman', Math.exp)).toBeLessThanOrEqual(most)
    expect(alarmsOf('pearson', Math.exp)).toBeGreaterThan(2 * most)
  })
})

function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b) / values.length
  const [a, b] = [mean(x), mean(y)]
  const dot = x.reduce((sum, value, i) => sum + (value - a) * (y[i]! - b), 0)
  const square = (values: readonly number[], centre: number): number =>
    values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return dot / Math.sqrt(square(x, a) * square(y, b))
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!)
  const found = new Array<number>(values.length)
  order.forEach((index, rank) => (found[index] = rank))
  return found
}
