import { describe, expect, it } from 'vitest'
import { expectColumnDistributionToMatchReference } from '../../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { expectColumnMissingRateToMatchReference } from '../../../src/expectations/expectColumnMissingRateToMatchReference.ts'
import type { IsMasked } from '../../../src/core/maskedColumns.ts'
import type { DriftLocation } from '../../../src/core/driftLocation.ts'
import type { Result } from '../../../src/core/report.ts'
import { resultOf } from '../../dataEngine.ts'

/** Numbers that fill [0, 1) evenly, a vendor of three, a fee without a connection, a note that is missing at times. */
const table = (amount: string, rows = 1200): { parquet: string } => ({
  parquet: `SELECT ${amount} AS amount, * FROM (SELECT
    i, (i * 7919 % 10007) / 10007.0::DOUBLE AS u, 1 + i % 3 AS vendor, (i * 104729 % 9973)::DOUBLE AS fee,
    CASE WHEN i % 4 > 0 THEN 'x' END AS note, (i * 31 // 7) % 5 = 0 AS flag, DATE '2020-01-01' + (i % 9)::INTEGER AS day
  FROM range(${rows}) numbers(i))`,
})
const drift = expectColumnDistributionToMatchReference({ column: 'amount' })
const nothing: IsMasked = () => false

const localizedOf = ({ observed }: Result): DriftLocation =>
  (observed as { readonly localized: DriftLocation }).localized

const search = (
  amount: string,
  { expectation = drift, isMasked = nothing, before = 'u' } = {},
): Promise<Result> =>
  resultOf(expectation, { reference: table(before), sample: table(amount) }, { localize: isMasked })

describe('the segment that has all of the drift', () => {
  it('is a value, without which nothing is left', async () => {
    const result = await search('u + CASE WHEN vendor = 2 THEN 0.4 ELSE 0 END')
    expect(result.message).toMatch(
      /; all of the drift sits in vendor = 2 \(\d+\.?\d*% of the sample\), of \d+ segments searched: without it D is 0(\.0\d+)?$/,
    )
    const { where, segment, within, without, segments } = localizedOf(result)
    expect([where, segment]).toEqual(['all', { column: 'vendor', value: 2 }])
    expect(within!.n).toEqual({ reference: 400, sample: 400 })
    expect(within!.effect.value).toBeGreaterThan(0.3)
    expect(within!.adjustedPValue).toBeGreaterThan(within!.pValue)
    expect(without!.n).toEqual({ reference: 800, sample: 800 })
    expect(without!.pValue).toBeGreaterThan(0.05)
    // Three vendors, four quarters of i, u and fee each, one note and its absence, two flags; no dates, not the column itself.
    expect(segments).toBe(3 + 4 + 4 + 4 + 2 + 2)
  })

  it('is a text', async () => {
    const result = await search("u + CASE WHEN note = 'x' THEN 0.4 ELSE 0 END")
    expect(result.message).toContain('all of the drift sits in note = "x" (')
  })

  it('is the absence of a value', async () => {
    const result = await search('u + CASE WHEN note IS NULL THEN 0.5 ELSE 0 END')
    expect(result.message).toContain('all of the drift sits in rows without note (')
    expect(localizedOf(result).segment).toEqual({ column: 'note', missing: true })
  })

  it('is a quarter of numbers, by the quartiles of the reference', async () => {
    const result = await search('u + CASE WHEN i >= 900 THEN 0.5 ELSE 0 END')
    expect(result.message).toContain('all of the drift sits in i above 899 (')
    expect(localizedOf(result).segment).toEqual({ column: 'i', range: [899, null] })
  })

  it('is searched by the test that was asked for, among the rows of its condition', async () => {
    const expectation = expectColumnDistributionToMatchReference({
      column: 'amount',
      test: 'welch_t',
      where: 'fee > 5000',
    })
    const result = await search('u + CASE WHEN vendor = 3 THEN 0.4 ELSE 0 END', { expectation })
    const { segment, within } = localizedOf(result)
    expect(segment).toEqual({ column: 'vendor', value: 3 })
    expect(within!.effect.name).toBe("Cohen's d")
    expect(within!.n.sample).toBeLessThan(250)
  })
})

it('most of the drift: something is left without it, and less than half', async () => {
  const result = await search('u + CASE WHEN vendor = 2 THEN 0.6 ELSE 0.1 END')
  expect(result.message).toMatch(
    /most of the drift sits in vendor = 2 .* without it D falls from 0\.\d+ to 0\.\d+$/,
  )
  expect(localizedOf(result).where).toBe('most')
})

it('a drift of all rows sits in no one segment', async () => {
  const result = await search('u + 0.2')
  expect(result.message).toMatch(/the drift sits in no one segment: \d+ of 19 segments searched drift/)
  const { where, segment, drifted } = localizedOf(result)
  expect([where, segment]).toEqual(['spread', undefined])
  expect(drifted).toBeGreaterThan(10)
})

it('where only the mix of segments changed, it drifts in none by itself', async () => {
  const side = (first: string): string =>
    `a,g\n${Array.from({ length: 400 }, (_, i) => (i % 10 < Number(first) ? `${i % 7},x` : `${20 + (i % 7)},y`)).join('\n')}\n`
  const result = await resultOf(
    expectColumnDistributionToMatchReference({ column: 'a' }),
    { reference: side('3'), sample: side('6') },
    { localize: nothing },
  )
  expect(result.status).toBe('fail')
  expect(result.message).toContain('in none of 2 segments searched does it drift alone')
})

describe('what is not searched', () => {
  const moved = 'u + CASE WHEN vendor = 2 THEN 0.4 ELSE 0 END'

  it('is a column that did not drift', async () => {
    const result = await search('u')
    expect([result.status, localizedOf(result)]).toEqual(['pass', undefined])
  })

  it('is anything where nobody asked', async () => {
    const result = await resultOf(drift, { reference: table('u'), sample: table(moved) })
    expect(localizedOf(result)).toBeUndefined()
  })

  it('is a rate of missing values', async () => {
    const expectation = expectColumnMissingRateToMatchReference({ column: 'amount' })
    const result = await search('CASE WHEN vendor = 1 THEN u END', { expectation })
    expect([result.status, result.message.includes('segment')]).toEqual(['fail', false])
  })

  it('is a table of one column', async () => {
    const side = (from: number): string =>
      `a\n${Array.from({ length: 50 }, (_, i) => from + (i % 9)).join('\n')}\n`
    const expectation = expectColumnDistributionToMatchReference({ column: 'a' })
    const result = await resultOf(expectation, { reference: side(0), sample: side(5) }, { localize: nothing })
    expect(result.message).toContain('; there is no segment in which it could be tested')
  })

  it('is more than 200 segments, and that is said', async () => {
    const wide = (add: number): { parquet: string } => ({
      parquet: `SELECT i % 50 + ${add} AS amount, ${Array.from({ length: 12 }, (_, k) => `(i + ${k}) % 19 AS c${k}`).join()} FROM range(400) numbers(i)`,
    })
    const expectation = expectColumnDistributionToMatchReference({ column: 'amount', test: 'ks' })
    const data = { reference: wide(0), sample: wide(30) }
    const result = await resultOf(expectation, data, { localize: nothing })
    expect(localizedOf(result)).toMatchObject({ left: 12 * 19 - 200 })
    expect(result.message).toContain(`(${12 * 19 - 200} more were not)`)
  })
})

it('of a masked column no cell is told', async () => {
  const moved = "u + CASE WHEN note = 'x' THEN 0.4 ELSE 0 END"
  const result = await search(moved, { isMasked: (column) => column === 'note' })
  expect(result.message).toContain('all of the drift sits in one segment of note (')
  expect(localizedOf(result).segment).toEqual({ column: 'note' })
  expect(JSON.stringify(localizedOf(result))).not.toContain('"x"')
})

it('a segment of nearly all rows is no place', async () => {
  const rows = (by: number): { parquet: string } => ({
    parquet: `SELECT u + CASE WHEN nearly_all THEN ${by} ELSE 0 END AS amount, nearly_all FROM (SELECT
      (i * 7919 % 10007) / 10007.0::DOUBLE AS u, i % 25 > 0 AS nearly_all FROM range(1200) numbers(i))`,
  })
  const result = await resultOf(drift, { reference: rows(0), sample: rows(0.4) }, { localize: nothing })
  expect(localizedOf(result)).toMatchObject({ where: 'spread' })
  expect(localizedOf(result).segment).toBeUndefined()
})
