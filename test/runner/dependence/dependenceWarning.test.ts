import { describe, expect, it } from 'vitest'
import { dependenceWarning } from '../../../src/runner/dependence/dependenceWarning.ts'
import { seededRandom, type Random } from '../../../src/stats/resampling/seededRandom.ts'
import { withData } from '../../dataEngine.ts'

const random = seededRandom(3, 'dependence')
const spread = (of: Random): number => of() + of() + of() - 1.5

/** Rows of units, each with a middle; `name` calls a unit by its number. */
const rowsOf = (
  units: readonly number[],
  each: number,
  name: (unit: number) => string,
  alike = 1,
): string[] =>
  units.flatMap((unit) => {
    const middle = alike * spread(random)
    return Array.from({ length: each }, () => `${name(unit)},${(middle + spread(random)).toFixed(5)}`)
  })
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)
const csv = (rows: readonly string[], head = 'u,x'): string => [head, ...rows, ''].join('\n')
const shuffled = (rows: readonly string[]): string[] =>
  rows
    .map((line) => ({ line, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ line }) => line)
const day = (unit: number): string => new Date(Date.UTC(2024, 0, 1 + unit, 9)).toISOString().slice(0, 19)

async function warning(
  reference: readonly string[],
  sample: readonly string[],
  columns = ['x', 'u'],
  head = 'u,x',
) {
  const engine = await withData({ reference: csv(reference, head), sample: csv(sample, head) })
  return dependenceWarning(engine, columns)
}

describe('rows that belong together', () => {
  it('by the day of a time', async () => {
    expect(await warning(rowsOf(range(0, 30), 40, day), rowsOf(range(30, 37), 40, day))).toMatch(
      /^rows look dependent: those of one day\(u\) are alike in x \(design effect \d+(\.\d)?: 1,200 rows count for about \d+\)\. Tests of rows then raise false alarms; name the unit: --unit "day\(u\)"$/,
    )
  })

  it('by a repeated key, whether text or a whole number, in any order', async () => {
    for (const name of [(unit: number) => `c-${unit}`, String]) {
      const [before, after] = [rowsOf(range(0, 60), 20, name), rowsOf(range(60, 80), 20, name)]
      for (const order of [(rows: string[]) => rows, shuffled])
        expect(await warning(order(before), order(after))).toMatch(
          /those of one u are alike in x .*--unit u$/,
        )
    }
  })

  it('by a key that fixes a class', async () => {
    const rows = (units: readonly number[]) =>
      units.flatMap((unit) => Array<string>(20).fill(`c-${unit},${unit % 3}`))
    expect(await warning(rows(range(0, 60)), rows(range(60, 80)))).toMatch(
      /alike in x \(design effect 20: 1,200 rows count for about 60\)/,
    )
  })

  it('as neighbours, where nothing names them', async () => {
    const walk = (count: number) => {
      let at = 0
      return range(0, count).map((i) => `${i},${(at = 0.9 * at + spread(random)).toFixed(5)}`)
    }
    expect(await warning(walk(2000), walk(500), ['x'])).toMatch(
      /^rows look dependent: neighbours in the data are alike in x .*; name the column whose rows belong together, e\.g\. --unit "day\(time\)"$/,
    )
  })
})

describe('no warning', () => {
  it('where rows of days and keys are no more alike than others', async () => {
    for (const name of [day, String])
      expect(await warning(rowsOf(range(0, 60), 20, name, 0), rowsOf(range(60, 80), 20, name, 0))).toBeNull()
  })

  it('where both tables have rows of the same units', async () => {
    const all = shuffled(rowsOf(range(0, 60), 20, String))
    expect(await warning(all.slice(0, 800), all.slice(800))).toBeNull()
  })

  it('where a column sorts the data, or all rows of a class lie together', async () => {
    const rows = (count: number) => range(0, count).map(() => [spread(random), random()] as const)
    const sorted = (count: number) =>
      rows(count)
        .sort(([a], [b]) => a - b)
        .map(([a, b]) => `${a.toFixed(6)},${(a + b).toFixed(6)}`)
    expect(await warning(sorted(1500), sorted(500))).toBeNull()
    const byClass = rowsOf([2, 0, 1], 400, (unit) => `class ${unit}`)
    expect(await warning(byClass, byClass)).toBeNull()
  })

  it('where a measurement in whole numbers moved, on which another depends', async () => {
    const prices = (count: number, by: number) =>
      range(0, count).map(() => {
        const price = Math.round(100 * Math.exp(spread(random) + by))
        return `${price},${(price / 5 + 5 * spread(random)).toFixed(2)}`
      })
    expect(await warning(prices(4000, 0), prices(1000, 2))).toBeNull()
  })

  it('for a counter of rows', async () => {
    const rows = (count: number) => range(0, count).map((i) => `${i},${spread(random).toFixed(5)}`)
    expect(await warning(rows(500), rows(200))).toBeNull()
  })

  it('where rows of one day are all there is, or no column was tested', async () => {
    expect(await warning(rowsOf([0], 400, day), rowsOf([1], 400, day))).toBeNull()
    expect(await warning(rowsOf(range(0, 30), 40, day), rowsOf(range(30, 37), 40, day), [])).toBeNull()
  })
})

it('of a large reference some rows are measured, and the design effect is of all', async () => {
  const table = (rows: number, from: number) => ({
    parquet: `SELECT (DATE '2024-01-01' + CAST(${from} + i % 30 AS INTEGER)) AS d, hash(i) / 1.8e19 + (i % 30) / 100 AS x FROM range(${rows}) t(i)`,
  })
  const engine = await withData({ reference: table(600_000, 0), sample: table(3000, 30) })
  const found = /design effect (\d+)/.exec((await dependenceWarning(engine, ['x'])) ?? '')
  // Days differ by .087 standard deviations of .289 among them: a correlation of .08 among 20,000 rows a day.
  expect(Number(found?.[1])).toBeGreaterThan(1200)
  expect(Number(found?.[1])).toBeLessThan(2200)
})
