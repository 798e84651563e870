import { describe, expect, it } from 'vitest'
import { isPendingTest } from '../../src/core/isPendingTest.ts'
import type { GivenOptions } from '../../src/core/driftOptions.ts'
import type { PendingTest } from '../../src/core/outcome.ts'
import { relativeError } from '../stats/relativeError.ts'
import { twoSampleCases, type TwoSampleCase } from '../stats/twoSampleOracle.ts'
import { allTests, ofClasses, ofNumbers } from './inMemory.ts'

const testOf = (name: string) => allTests.find((test) => test.name === name)!

interface Known {
  readonly statistic: number | string | null | undefined
  readonly p?: number | string | undefined
}

/** What the oracle knows of each test, by its name and options; of the others it knows nothing. */
const ofSamples: readonly (readonly [string, GivenOptions, (of: TwoSampleCase) => Known])[] = [
  ['ks', {}, ({ ks }) => ({ statistic: ks.D, p: ks.exact_fell_back ? undefined : ks.p_auto })],
  [
    'ks',
    { alternative: 'greater' },
    ({ ks: { greater } }) => ({
      statistic: greater.D,
      p: greater.auto_fell_back ? undefined : greater.p_auto,
    }),
  ],
  [
    'ks',
    { alternative: 'less' },
    ({ ks: { less } }) => ({ statistic: less.D, p: less.auto_fell_back ? undefined : less.p_auto }),
  ],
  ['welch_t', {}, ({ welch }) => ({ statistic: welch.t, p: welch.p })],
  ['t', {}, ({ welch }) => ({ statistic: welch.t, p: welch.p })],
  ['student_t', {}, ({ student }) => ({ statistic: student.t, p: student.p })],
  [
    'mann_whitney',
    {},
    ({ mannwhitney: { U1, p_auto }, scipy_versions_differ: differ, ties, n, m }) => ({
      statistic: differ ? undefined : U1,
      // SciPy takes the normal approximation for a few values with ties.
      p: differ || (ties && Math.min(n, m) <= 20) ? undefined : p_auto,
    }),
  ],
  ['levene', {}, ({ levene_median: known }) => ({ statistic: known?.W, p: known?.p })],
  ['cramer_von_mises', {}, ({ cvm, ties }) => ({ statistic: ties ? undefined : cvm?.T })],
  ['energy', { permutations: 99 }, ({ energy_distance: statistic }) => ({ statistic })],
  ['wasserstein', { permutations: 99 }, ({ wasserstein: statistic }) => ({ statistic })],
]

const ofTables: readonly (readonly [string, (of: TwoSampleCase) => Known])[] = [
  ['chi2', ({ chi2 }) => pooledAway(chi2) ?? { statistic: chi2?.chi2, p: chi2?.p }],
  // Its p-value is corrected, which SciPy's is not; that of SciPy has a test beside the statistic.
  ['g', ({ chi2 }) => pooledAway(chi2) ?? { statistic: chi2?.g.G }],
  ['fisher', ({ chi2 }) => ({ statistic: chi2?.cramers_v, p: chi2?.fisher_p })],
  ['total_variation', ({ divergence }) => ({ statistic: divergence?.total_variation })],
  ['jensen_shannon', ({ divergence }) => ({ statistic: divergence?.jensen_shannon_distance_base2 })],
  ['hellinger', ({ divergence }) => ({ statistic: divergence?.hellinger })],
  ['psi', ({ divergence }) => ({ statistic: divergence?.psi })],
  ['kl', ({ divergence }) => ({ statistic: divergence?.kl_y_given_x_nats })],
]

/** Where classes are taken together there is another table than SciPy's. */
const pooledAway = (chi2: TwoSampleCase['chi2']): Known | null =>
  chi2 && chi2.min_expected < 5 ? { statistic: undefined } : null

/** Where SciPy has lost its digits, or counts ties in another way; the statistics' own tests have them by other means. */
const withoutDigits: readonly string[] = ['c025', 'c027', 'c028', 'c229', 'c288']

/** Close, or both next to nothing. SciPy sums some distances another way, and of tails past 1e-300 it keeps no digits. */
function expectClose(found: number, known: number, precision: number, what: string): void {
  if (Math.abs(found - known) < 1e-14) return
  if (known !== 0 && Math.abs(known) < 1e-290) expect(Math.abs(found), what).toBeLessThan(1e-290)
  else expect(relativeError(found, known), what).toBeLessThan(precision)
}

/** The p-value of small tables is exact, which SciPy's is not; that of the limit distribution is reported next to it. */
const pValueOf = ({ test, observed }: PendingTest): number =>
  (observed as { readonly asymptoticPValue?: number } | undefined)?.asymptoticPValue ?? test.pValue

function compare(pending: PendingTest, { statistic, p }: Known, what: string): void {
  const { test } = pending
  expectClose(test.statistic, Number(statistic), 1e-9, `${what} statistic`)
  if (p !== undefined && !Number.isNaN(Number(p)))
    expectClose(pValueOf(pending), Number(p), 1e-8, `${what} p`)
}

const isKnown = ({ statistic }: Known): boolean =>
  statistic !== undefined && statistic !== null && !Number.isNaN(Number(statistic))

/** Cases beyond that are the same again, and slow by permutation. */
const most = 2000

describe('two samples of the oracle', () => {
  it.each(ofSamples)('%s %j', async (name, options, knownOf) => {
    let compared = 0
    for (const one of twoSampleCases) {
      if (Math.max(one.n, one.m) > most || Math.min(one.n, one.m) < 2) continue
      const known = knownOf(one)
      const samples = { reference: one.x.map(Number), sample: one.y.map(Number) }
      const found = await ofNumbers(testOf(name), samples, options)
      if (!isPendingTest(found) || !isKnown(known) || withoutDigits.includes(one.id)) continue
      compared++
      compare(found, known, `${name} ${one.id}`)
    }
    expect(compared).toBeGreaterThan(50)
  })

  it.each(ofTables)('%s of tables', (name, knownOf) => {
    let compared = 0
    for (const one of twoSampleCases) {
      const known = knownOf(one)
      if (!isKnown(known) || withoutDigits.includes(one.id)) continue
      const [x, y] = one.table.counts
      const named = (counts: readonly number[]) =>
        Object.fromEntries(counts.map((count, i) => [`class ${i}`, count]))
      const found = ofClasses(
        testOf(name),
        { reference: named(x), sample: named(y) },
        name === 'fisher' ? {} : { permutations: 99 },
      )
      if (!isPendingTest(found)) continue
      compared++
      compare(found, known, `${name} ${one.id}`)
    }
    expect(compared).toBeGreaterThan(30)
  })
})
