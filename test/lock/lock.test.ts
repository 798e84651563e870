import { describe, expect, it } from 'vitest'
import { defineSuite } from '../../src/suite/defineSuite.ts'
import { expectColumnDistributionToMatchReference } from '../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { expectColumnMeanToBeBetween } from '../../src/expectations/expectColumnMeanToBeBetween.ts'
import { expectColumnPairCorrelationToMatchReference } from '../../src/expectations/expectColumnPairCorrelationToMatchReference.ts'
import { expectColumnMissingRateToMatchReference } from '../../src/expectations/expectColumnMissingRateToMatchReference.ts'
import { expectColumnValuesToBeInOtherTable } from '../../src/expectations/expectColumnValuesToBeInOtherTable.ts'
import { expectTableRowCountToMatchReference } from '../../src/expectations/expectTableRowCountToMatchReference.ts'
import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'
import type { Report, Result } from '../../src/core/report.ts'
import { fc } from '../fastCheck.ts'
import { csv, rows } from '../cli/runCli.ts'
import { lockedRun, resultsOf } from './lockedRun.ts'

const byId = ({ results }: Report): ReadonlyMap<string, Result> =>
  new Map(results.map((result) => [result.id, result]))

/** Rows with a class, a flag, a date, a code and an amount, some of them missing. */
function few(seed: number, moved: number, count: number): string {
  const random = seededRandom(seed, 'few')
  return csv(
    'kind,flag,day,code,amount',
    rows(count, () => {
      const kind = ['a', 'b', 'c', 'ü,"d"'][Math.floor(random() ** (1 + moved) * 4)]!
      const day = `2024-01-${String(1 + Math.floor(random() * 20)).padStart(2, '0')}`
      const amount = random() < 0.1 ? '' : (Math.floor(random() * 40) / 4 + moved).toFixed(2)
      return `"${kind.replaceAll('"', '""')}",${random() < 0.3 + moved / 5},${day},${Math.floor(random() * 5)},${amount}`
    }),
  )
}

/** Numbers with more values than a lock counts one by one. */
function many(seed: number, shift: number, count: number): string {
  const random = seededRandom(seed, 'many')
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return csv(
    'smooth,skew,ties,at,phone',
    rows(count, (i) => {
      const ties = random() < 0.3 ? 0 : (normal() + 3 * shift).toFixed(4)
      const at = new Date(1.7e12 + Math.floor(random() * 1e9)).toISOString()
      return `${normal() + shift},${Math.exp(2 * normal() + shift)},${ties},${at},+49 30 555${i % 5}00`
    }),
  )
}

describe('a lock in place of its reference', () => {
  it('gives the same results, to the last digit, where it has all values', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(0, 0.3, 2), async (seed, moved) => {
        const { byData, byLock } = await lockedRun(few(seed, 0, 80 + (seed % 200)), few(seed + 1, moved, 150))
        expect(resultsOf(byLock)).toEqual(resultsOf(byData))
      }),
      { numRuns: 8 },
    )
  })

  it('never gives the opposite result where it has a distribution within a bound', async () => {
    const found = { same: 0, open: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom(0, 0.05, 0.09, 0.12, 0.5),
        fc.constantFrom('bonferroni', 'holm', 'bh', 'none' as const),
        async (seed, shift, correction) => {
          const run = await lockedRun(many(seed, 0, 1500), many(seed + 1, shift, 1200), { correction })
          const exact = byId(run.byData)
          for (const [id, { status, test }] of byId(run.byLock)) {
            // The values of people are withheld.
            if (exact.get(id)!.column === 'phone' && status === 'skip') continue
            if (status === 'unchecked') found.open += 1
            else expect([id, status]).toEqual([id, exact.get(id)!.status])
            if (status !== 'unchecked' && test) found.same++
            if (!test?.bounds) continue
            const { statistic, pValue } = exact.get(id)!.test!
            expect(test.bounds.statistic[0]).toBeLessThanOrEqual(statistic)
            expect(test.bounds.statistic[1]).toBeGreaterThanOrEqual(statistic)
            expect(test.bounds.pValue[0]).toBeLessThanOrEqual(pValue)
            expect(test.bounds.pValue[1]).toBeGreaterThanOrEqual(pValue)
          }
        },
      ),
      { numRuns: 15 },
    )
    // It decides nearly always; near the level it says that it can't.
    expect(found.same).toBeGreaterThan(8 * found.open)
  })

  it.each(['welch_t', 'student_t'] as const)(
    'gives the %s test of the data, by mean and deviation',
    async (test) => {
      const columns = ['smooth', 'skew', 'ties', 'at']
      const suite = defineSuite({
        name: 'means',
        expectations: columns.map((column) => expectColumnDistributionToMatchReference({ column, test })),
      })
      for (const shift of [0, 0.05, 0.5]) {
        const { byData, byLock } = await lockedRun(many(7, 0, 1500), many(8, shift, 1200), { suite })
        const exact = byId(byData)
        const tests = byLock.results.filter(({ test }) => test?.name === 'ttest_ind')
        expect(tests.map(({ column }) => column)).toEqual(columns)
        for (const { id, status, test, message } of tests) {
          const known = exact.get(id)!
          expect([status, message]).toEqual([known.status, known.message])
          expect(test!.statistic / known.test!.statistic).toBeCloseTo(1, 8)
          expect(test!.pValue / known.test!.pValue).toBeCloseTo(1, 6)
          expect(test!.effect.value / known.test!.effect.value).toBeCloseTo(1, 8)
          const [low, high] = test!.bounds!.pValue
          expect([low <= known.test!.pValue, known.test!.pValue <= high]).toEqual([true, true])
        }
      }
    },
  )

  it('says between what the statistic and the p-value lie', async () => {
    const { byLock } = await lockedRun(many(3, 0, 1500), many(4, 0.5, 1200))
    const drift = byLock.results.find(({ column, test }) => column === 'smooth' && test?.name === 'ks_2samp')
    expect(drift).toMatchObject({
      status: 'fail',
      test: { name: 'ks_2samp', method: 'within the bounds of the lock', bounds: {} },
    })
    expect(drift?.message).toMatch(
      /^distribution moved: KS D 0\.2\d+, between 0\.2\d+ and 0\.2\d+ by the lock, widest at /,
    )
    expect(byLock.inputs.reference?.lock).toMatchObject({
      source: expect.stringContaining('reference.csv') as string,
    })
  })

  it('leaves unchecked what needs more than it has, and says what that is', async () => {
    const suite = defineSuite({
      name: 'orders',
      expectations: [
        expectColumnDistributionToMatchReference({ column: 'smooth', test: 'anderson_darling' }),
        expectColumnDistributionToMatchReference({ column: 'smooth', where: 'ties > 0' }),
        expectColumnPairCorrelationToMatchReference({ columnA: 'smooth', columnB: 'skew' }),
        expectColumnMissingRateToMatchReference({ column: 'smooth', groupBy: ['ties'] }),
        expectColumnValuesToBeInOtherTable({ column: 'ties', otherTable: 'reference' }),
        expectTableRowCountToMatchReference({ minRatio: 0.5 }),
        expectColumnMeanToBeBetween({ column: 'smooth', minValue: -1, maxValue: 1 }),
      ],
    })
    const { byLock } = await lockedRun(many(5, 0, 1500), many(6, 0, 1200), { suite })
    const own = byLock.results.slice(-7).map(({ status, message }) => [status, message])
    expect(own).toEqual([
      [
        'unchecked',
        'not checked: the lock holds the distribution of column "smooth" to within 0.258%, and not its values. Pass the reference itself.',
      ],
      [
        'unchecked',
        'not checked: the lock holds each column on its own, and not the rows of smooth and ties. Pass the reference itself.',
      ],
      [
        'unchecked',
        'not checked: the lock holds each column on its own, and not the rows of smooth and skew. Pass the reference itself.',
      ],
      [
        'unchecked',
        'not checked: the lock holds the distribution of column "ties" to within 0.258%, and not its values. Pass the reference itself.',
      ],
      [
        'unchecked',
        'not checked: the lock has no rows in which values could be looked up. Pass the reference itself.',
      ],
      ['pass', expect.stringContaining('1,200 rows')],
      ['pass', expect.any(String)],
    ])
    expect(byLock.status).toBe('incomplete')
  })
})

describe('values of people and keys', () => {
  const people = csv(
    'customer_id,email,full_name,phone,notes,city',
    rows(
      60,
      (i) =>
        `${5000 + i},jo${i}@example.org,Jo Doe ${i},+49 30 ${1000000 + i},free words ${i * 7919},${['Ulm', 'Bonn'][i % 2]!}`,
    ),
  )

  it('are not in a lock, and automatic checks still skip them', async () => {
    const { text, byData, byLock } = await lockedRun(people, people.replaceAll('jo', 'al'))
    for (const secret of ['5000', 'example.org', 'Jo Doe', '+49', 'free words'])
      expect(text).not.toContain(secret)
    expect(text).toContain('"Ulm"')
    expect(resultsOf(byLock)).toEqual(resultsOf(byData))
  })

  const again = csv(
    'email',
    rows(40, (i) => `jo${i % 4}@example.org`),
  )

  it('are skipped by automatic checks where their values would decide', async () => {
    const { text, byLock } = await lockedRun(again, again)
    expect(text).not.toContain('example')
    expect(byLock.status).toBe('pass')
    expect(byLock.results.filter(({ status }) => status === 'skip').map(({ message }) => message)).toEqual([
      'not tested: the lock holds no values of column "email", as they may be about people',
      'not tested: the lock holds no values of column "email", as they may be about people',
    ])
  })

  it('are unchecked where a suite requests a check of them', async () => {
    const suite = defineSuite({
      name: 'people',
      expectations: [expectColumnDistributionToMatchReference({ column: 'email' })],
    })
    const { byLock } = await lockedRun(again, again, { suite })
    expect(byLock.results.map(({ status, message }) => [status, message])).toContainEqual([
      'unchecked',
      'not checked: the lock holds no values of column "email", as they may be about people. Pass the reference itself.',
    ])
  })

  it('are skipped with their reason if there are too many different texts', async () => {
    const texts = csv(
      'title',
      rows(9000, (i) => `song ${i < 3000 ? i % 5 : (i * 7919) % 1400}`),
    )
    const { byLock } = await lockedRun(texts, texts)
    expect(byLock.status).toBe('pass')
    expect(byLock.results.map(({ message }) => message)).toContain(
      'not tested: the lock holds no values of column "title", as there are too many different ones',
    )
  })

  it('are not in a lock of a masked column', async () => {
    const { text } = await lockedRun(few(1, 0, 90), few(2, 0, 90), { mask: ['kind', 'amount'] })
    expect(text).not.toMatch(/ü|2\.25/)
    expect(text).toContain('"reason": "masked"')
  })
})
