import { describe, expect, it } from 'vitest'
import { expectColumnDistributionToMatchReference as drift } from '../../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { run } from '../../../src/runner/run.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import type { UnitDesign } from '../../../src/core/unitDesign.ts'
import { withData, type Data } from '../../dataEngine.ts'

const csv = (rows: readonly string[]): Data => ['unit,x', ...rows, ''].join('\n')
const day = (i: number): string => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10)

/** 30 rows of each named unit, around a middle of its own. */
function unitsOf(names: readonly string[], middle: (i: number) => number, seed: number): readonly string[] {
  const random = seededRandom(seed)
  return names.flatMap((name, i) =>
    Array.from({ length: 30 }, () => `${name},${(middle(i) + random()).toFixed(5)}`),
  )
}

async function checked(reference: readonly string[], sample: readonly string[], unitDesign?: UnitDesign) {
  const engine = await withData({ reference: csv(reference), sample: csv(sample) })
  const options = {
    alpha: 0.05,
    correction: 'bonferroni',
    maxExamples: 5,
    unit: ['unit'],
    unitDesign,
  } as const
  const { results, family, warnings } = await run([drift({ column: 'x' })], engine, options)
  const { status, message, test } = results[0]!
  return { status, message, pValue: test?.pValue, family, warnings }
}

describe('paired', () => {
  const shops = Array.from({ length: 8 }, (_, i) => `shop ${i}`)
  const before = unitsOf(shops, (i) => i / 10, 1)
  const after = unitsOf(shops, (i) => i / 10 + 0.3, 2)

  it('finds what changed in every shop', async () => {
    const { status, pValue, family, warnings } = await checked(before, after, 'paired')
    expect({ status, pValue, warnings }).toEqual({ status: 'fail', pValue: 2 / 2 ** 8, warnings: [] })
    expect(family!.units).toEqual({ reference: 8, sample: 8, design: 'paired' })
  })

  it('passes the same shops again', async () => {
    expect(
      (
        await checked(
          before,
          unitsOf(shops, (i) => i / 10, 4),
          'paired',
        )
      ).status,
    ).toBe('pass')
  })

  it.each([
    [
      'two units in one table only',
      after.slice(30),
      "not checked: 1 unit in one table only, so they can't be paired",
    ],
  ])('is unchecked with %s', async (_, sample, message) => {
    expect(await checked(before, sample, 'paired')).toMatchObject({
      status: 'unchecked',
      message,
      family: null,
    })
  })

  it('is unchecked with too few pairs', async () => {
    expect(await checked(before.slice(0, 150), after.slice(0, 150), 'paired')).toMatchObject({
      status: 'unchecked',
      message:
        'not checked: 5 pairs of units: no p-value can be below 0.0625, and α is 0.05; both tables need 6 units',
    })
  })
})

describe('recent and same_weekday', () => {
  const days = (k: number, middle: (i: number) => number): readonly string[] =>
    unitsOf(
      Array.from({ length: k }, (_, i) => day(i)),
      middle,
      5,
    )
  const split = (k: number, middle: (i: number) => number) => {
    const rows = days(k + 1, middle)
    return [rows.slice(0, 30 * k), rows.slice(30 * k)] as const
  }

  it('pass a trend that goes on, and fail a jump', async () => {
    const trend = (i: number): number => i / 10
    expect((await checked(...split(40, trend))).status).toBe('fail')
    expect(await checked(...split(40, trend), 'recent=7')).toMatchObject({ status: 'pass', warnings: [] })
    const jump = (i: number): number => trend(i) + (i === 40 ? 5 : 0)
    expect(await checked(...split(40, jump), 'recent=7')).toMatchObject({ status: 'fail', pValue: 1 / 34 })
  })

  it('same_weekday passes a weekend after five working days', async () => {
    // 2024-01-01 is a Monday, and so the 61st day is a Friday and the 63rd a Sunday.
    const sunday = (i: number): number => (i % 7 === 6 ? 3 : 0)
    expect(await checked(...split(62, sunday), 'same_weekday=4')).toMatchObject({ status: 'pass' })
    const onAnyDay = (i: number): number => (i === 62 ? 0 : sunday(i))
    expect(await checked(...split(62, onAnyDay), 'same_weekday=4')).toMatchObject({ status: 'fail' })
  })

  it.each<readonly [UnitDesign, number, string]>([
    [
      'recent=7',
      25,
      'not checked: only 19 days of 26 can be compared by recent=7, and 20 must be for α 0.05; the reference needs more days',
    ],
    [
      'same_weekday=4',
      46,
      'not checked: only 19 days of 47 can be compared by same_weekday=4, and 20 must be for α 0.05; the reference needs more days',
    ],
  ])('%s is unchecked against %d days, and checked against one more', async (design, k, message) => {
    expect(await checked(...split(k, () => 0), design)).toMatchObject({ status: 'unchecked', message })
    expect((await checked(...split(k + 1, () => 0), design)).pValue).toBeGreaterThan(0)
  })

  it('are unchecked for several days, days in the past, and what are no days', async () => {
    const rows = days(40, () => 0)
    const messages = [
      await checked(rows.slice(0, 900), rows.slice(900), 'recent=7'),
      await checked(rows.slice(30), rows.slice(0, 30), 'recent=7'),
      await checked(
        unitsOf(['a', 'b'], () => 0, 1),
        unitsOf(['c'], () => 0, 2),
        'recent=7',
      ),
    ].map(({ message }) => message)
    expect(messages).toEqual([
      'not checked: recent=7 compares one new day with earlier ones; found 10 days in the sample, 30 in the reference',
      'not checked: recent=7 needs a sample after the reference, whose last day is 2024-02-09; found 2024-01-01',
      "not checked: recent=7 compares days, and these units aren't days; name the day, for example day(pickup)",
    ])
  })
})
