import { expect, it } from 'vitest'
import type { Expectation } from '../../src/core/expectation.ts'
import type { Result } from '../../src/core/report.ts'
import * as expectations from '../../src/expectations/index.ts'
import { builtIn } from '../../src/suite/shorthand/builtIn.ts'
import { runOn, type TestData } from '../dataEngine.ts'
import type { RunOptions } from '../../src/runner/run.ts'
import { ofRows, otherwise } from './worse.ts'

const rows = 240
/** How many rows of the sample are broken, from none to all. */
const levels = [0, 1, 8, 40, 120, rows]
/** Broken rows are anywhere, and stay broken at the next level. */
const isBroken = (i: number, level: number): boolean => (i * 97) % rows < level

/** Tests of which units have a form. */
const unitTests = [
  'expect_column_distribution_to_match_reference',
  'expect_column_categories_to_match_reference',
  'expect_column_missing_rate_to_match_reference',
]

const variants: Readonly<Record<string, readonly object[]>> = {
  share: [{}, { mostly: 0.9 }, { thresholds: { warning: 0.05, error: 0.3 } }, { thresholds: { error: 10 } }],
  test: [{}, { min_effect: 0.1 }, { min_effect: { D: 0.1, missing: 0.1, new: 0.1 } }, { equivalence: 0.15 }],
  other: [{}, { severity: 'warning' }],
}
const shapes = new Map(
  Object.values(expectations).map(({ definition: { type, params } }) => [
    type,
    'shape' in params ? Object.keys(params.shape as object) : [],
  ]),
)
const variantsOf = (type: string): readonly object[] => {
  const names = shapes.get(type)!
  // It compares rows of two queries, and none of them is counted.
  if (type === 'expect_query_results_to_match_comparison') return [{}, { mostly: 0.9 }]
  return variants[names.includes('mostly') ? 'share' : names.includes('minEffect') ? 'test' : 'other']!
}

interface Claim {
  readonly type: string
  readonly variant: string
  readonly make: () => Expectation
}

const claims: readonly Claim[] = Object.entries(ofRows).flatMap(([type, worse], number) =>
  variantsOf(type).map((variant) => {
    const params = { ...worse.params(`a${number}`, `b${number}`), ...variant }
    return { type, variant: JSON.stringify(variant), make: () => builtIn.make(type, params) }
  }),
)

/** What becomes of each claim at each level. */
async function resultsOf(
  of: readonly Claim[],
  options: Partial<RunOptions> = {},
): Promise<readonly (readonly Result[])[]> {
  const found: (readonly Result[])[] = []
  for (const level of levels) {
    const made = of.map(({ make }) => make())
    found.push((await runOn(dataAt(level), made, { alpha: 0.01, maxExamples: 1, ...options })).results)
  }
  return found
}

function dataAt(level: number): TestData {
  const rowsOf = (table: 'reference' | 'sample') =>
    Array.from({ length: rows }, (_, i) => {
      const broken = table === 'sample' && isBroken(i, level)
      const cells = Object.values(ofRows).flatMap(({ a, b, reference }, number) => {
        const clean = table === 'reference' && reference ? reference : a[0]
        return [
          [`a${number}`, (broken ? a[1] : clean)(i)],
          [`b${number}`, b?.[broken ? 1 : 0](i) ?? null],
        ] as const
      })
      return { ...Object.fromEntries(cells), unit: `${table} ${i % 6}` }
    })
  return { reference: rowsOf('reference'), sample: rowsOf('sample') }
}

const rankOf = ({ status, severity }: Result): number =>
  status === 'fail' ? (severity === 'error' ? 2 : 1) : 0

it('covers every expectation, or says why not', () => {
  const all = Object.values(expectations).map(({ definition }) => definition.type)
  expect([...Object.keys(ofRows), ...Object.keys(otherwise)].toSorted()).toEqual([...new Set(all)].toSorted())
})

/** The claims that do not stay failed once they have failed, or whose verdict no broken row changes. */
const breaches = (of: readonly Claim[], found: readonly (readonly Result[])[]): readonly string[] =>
  of.flatMap(({ type, variant }, place) => {
    const ranks = found.map((results) => rankOf(results[place]!))
    const isMonotone = ranks.every((rank, level) => level === 0 || rank >= ranks[level - 1]!)
    const isRight = isMonotone && ranks[0] === 0 && ranks.at(-1)! > 0
    return isRight ? [] : [`${type} ${variant}: ${ranks.join()}, ${found.at(-1)![place]!.message}`]
  })

it('more broken rows never turn a failure into a pass', async () => {
  expect(breaches(claims, await resultsOf(claims))).toEqual([])
}, 180_000)

it('nor do they where whole units are compared', async () => {
  const ofUnits = claims.filter(
    ({ type, variant }) => unitTests.includes(type) && !/equivalence/.test(variant),
  )
  expect(breaches(ofUnits, await resultsOf(ofUnits, { unit: ['unit'] }))).toEqual([])
}, 180_000)
