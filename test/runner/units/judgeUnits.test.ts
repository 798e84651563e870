import { describe, expect, it } from 'vitest'
import { expectColumnCategoriesToMatchReference as categories } from '../../../src/expectations/expectColumnCategoriesToMatchReference.ts'
import { expectColumnDistributionToMatchReference as drift } from '../../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { expectColumnMissingRateToMatchReference as missingRate } from '../../../src/expectations/expectColumnMissingRateToMatchReference.ts'
import { run } from '../../../src/runner/run.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { withData, type Data } from '../../dataEngine.ts'

const options = { alpha: 0.05, correction: 'bonferroni', maxExamples: 5, unit: ['day'] } as const
const csv = (rows: readonly string[]): Data => ['day,x,c', ...rows, ''].join('\n')

/** Days whose middles differ far more than chance has it, as days do; the last `m` are the sample. */
function days(k: number, m: number, moved = 0): { reference: Data; sample: Data } {
  const random = seededRandom(5)
  const rows = Array.from({ length: k + m }, (_, day) => {
    const middle = random() + (day >= k ? moved : 0)
    return Array.from(
      { length: 50 },
      (_, i) => `${day},${(middle + random() / 10).toFixed(6)},${i % 2 ? 'a' : 'b'}`,
    )
  })
  return { reference: csv(rows.slice(0, k).flat()), sample: csv(rows.slice(k).flat()) }
}

describe('days that differ by nature', () => {
  it('drift row by row, and not as whole days', async () => {
    const engine = await withData(days(25, 1))
    const byRow = await run([drift({ column: 'x' })], engine, { ...options, unit: undefined })
    expect(byRow.results[0]!.status).toBe('fail')
    const byDay = await run([drift({ column: 'x' })], engine, options)
    expect(byDay.results[0]).toMatchObject({
      status: 'pass',
      test: { name: 'unit_max_t', n: { reference: 25, sample: 1 }, method: 'exact of units (26)' },
    })
    expect(byDay.family).toEqual({
      ...{ alpha: 0.05, correction: 'max-t', size: 1, adjustedAlpha: null },
      units: { reference: 25, sample: 1 },
    })
    expect(byDay.warnings).toEqual([])
  })

  it('drift as whole days where one lies outside all others, unless that is too little to matter', async () => {
    const engine = await withData(days(25, 1, 3))
    const all = [drift({ column: 'x' }), drift({ column: 'c' }), missingRate({ column: 'x' })]
    const { results } = await run(all, engine, options)
    expect(results.map(({ status }) => status)).toEqual(['fail', 'skip', 'pass'])
    expect(results[0]!.message).toMatch(
      /^drifted beyond what units do: KS D 1, between other units 0\.\d+ on average$/,
    )
    const { results: limited } = await run(all, engine, { ...options, rules: { minEffect: { D: 0.9 } } })
    expect(limited[0]!.message).toMatch(/; less than the D of 0.9 that matters$/)
  })
})

it('too few units are unchecked, with the number that is needed', async () => {
  const engine = await withData(days(4, 2))
  const { results, family } = await run([drift({ column: 'x' })], engine, options)
  expect(results[0]).toMatchObject({
    status: 'unchecked',
    message:
      'not checked: 2 units of the sample against 4 of the reference: no p-value can be below 0.0667, and α is 0.05; the reference needs 5 units',
  })
  expect(family).toBeNull()
})

it('a test that treats rows as independent is unchecked, and the unit itself is not tested', async () => {
  const engine = await withData(days(25, 1))
  const all = [
    drift({ column: 'x', test: 'welch_t' }),
    drift({ column: 'day', test: 'ks' }),
    categories({ column: 'c' }),
  ]
  const { results } = await run(all, engine, options)
  expect(results.map(({ status, message }) => `${status}: ${message}`)).toEqual([
    'unchecked: not checked: this test treats rows as independent, but unit groups them',
    'skip: not tested: it names the units',
    'pass: all 2 classes are known from the reference',
  ])
})

it('rows without a unit are left out and reported, and a part of a unit is compared with parts', async () => {
  const { reference } = days(25, 1)
  const sample = csv([...Array.from({ length: 10 }, (_, i) => `99,0.${i}5,a`), ',0.5,a'])
  const engine = await withData({ reference, sample })
  const { warnings } = await run([drift({ column: 'x' })], engine, options)
  expect(warnings.slice(0, 2)).toEqual([
    'unit: 1 row without day left out',
    "unit: the sample's 10 rows aren't a whole unit like those of the reference; all units were thinned to 10 rows at random (seed 0)",
  ])
})

it('days of the reference that follow a trend are reported, as α promises nothing then', async () => {
  const random = seededRandom(8)
  const day = (i: number): string => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10)
  const rows = (from: number, to: number, slope: number): Data =>
    csv(
      Array.from({ length: (to - from) * 30 }, (_, i) => {
        const at = from + Math.floor(i / 30)
        return `${day(at)},${(slope * at + random()).toFixed(5)},a`
      }),
    )
  const warningsOf = async (slope: number) => {
    const engine = await withData({ reference: rows(0, 30, slope), sample: rows(30, 31, slope) })
    return (await run([drift({ column: 'x' })], engine, options)).warnings
  }
  expect(await warningsOf(0.02)).toContainEqual(
    expect.stringMatching(
      /^unit: the days of the reference are not exchangeable \(p 0\.0015\), so the false-alarm rate may be above α: they follow a trend\. Compare one new day with those before it: --unit-design recent=7$/,
    ),
  )
  expect((await warningsOf(0)).join()).not.toContain('exchangeable (p')
})
