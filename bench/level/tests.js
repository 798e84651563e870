import * as drift from '../../src/drift/index.ts'
import { withDefaults } from '../../src/core/driftOptions.ts'
import { expectColumnCategoriesToMatchReference } from '../../src/expectations/expectColumnCategoriesToMatchReference.ts'
import { expectColumnPairCorrelationToMatchReference } from '../../src/expectations/expectColumnPairCorrelationToMatchReference.ts'
import { expectTableDistributionToMatchReference } from '../../src/expectations/expectTableDistributionToMatchReference.ts'
import { correlationOf } from './correlationOf.ts'

const numbers = ['numbers']
const both = ['numbers', 'classes']

/** How p-values are found decides how often a cell is measured. */
const formula = () => 'formula'
/** Of random tables, as many as a run tries: they hold at any level. */
const tables = () => 'tables'
/** 199 ways to shuffle hold a level of 5% as exactly as 9,999 do, and cost a fiftieth. */
const shuffles = () => 'shuffles'
/** For the power at a level of 0.25%, 999 are enough. */
const permutations = { formula: 199, shuffles: 199, tables: 9999, power: 999 }

/** One continuous shape stands for all where only ranks count. */
const ofRanks = { kinds: numbers, not: ['lognormal'] }
/** Limit distributions of ranks do not hold for common values, and for few values. */
const untied = ({ shape, n }) => (shape === 'normal' && n > 50 ? 'formula' : 'shuffles')

/** Every drift test: the kinds of data that it takes, and how its p-value is found. */
export const tests = {
  ks: { ...ofRanks, by: formula },
  'ks, one-sided': { ...ofRanks, by: formula, name: 'ks', options: { alternative: 'greater' } },
  welch_t: { kinds: numbers, by: formula },
  student_t: { kinds: numbers, by: formula },
  mann_whitney: {
    ...ofRanks,
    by: ({ shape, n }) => (shape !== 'normal' && n <= 20 ? 'shuffles' : 'formula'),
  },
  anderson_darling: { ...ofRanks, by: untied },
  cramer_von_mises: { ...ofRanks, by: untied },
  levene: { kinds: numbers, by: formula },
  epps_singleton: {
    kinds: numbers,
    not: ['zeros in 96%'],
    by: ({ n }) => (n > 500 ? 'formula' : 'shuffles'),
  },
  thorough: { ...ofRanks, by: formula },
  energy: { kinds: numbers, by: shuffles },
  wasserstein: { kinds: numbers, by: shuffles },
  auto: { kinds: ['codes', 'classes'], by: tables },
  chi2: { kinds: ['classes'], by: tables },
  g: { kinds: ['classes'], by: tables },
  fisher: { kinds: ['classes'], by: tables },
  two_proportions: { kinds: ['booleans'], by: formula },
  psi: { kinds: both, by: shuffles },
  jensen_shannon: { kinds: both, by: shuffles },
  kl: { kinds: both, by: shuffles },
  hellinger: { kinds: both, by: shuffles },
  linf: { kinds: both, by: shuffles },
  total_variation: { kinds: both, by: shuffles },
  new_classes: { kinds: ['classes'], by: formula },
  correlation: { kinds: ['pairs'], by: formula, largest: 1000 },
  'correlation, pearson': { kinds: ['pairs'], by: formula, largest: 1000 },
  // Of more rows it takes 500, and costs as much as their square.
  joint_distribution: { kinds: ['pairs'], by: shuffles, largest: 100 },
}

const types = { numbers: 'float', codes: 'integer', classes: 'string', booleans: 'boolean', pairs: 'float' }
const driftTests = new Map(Object.values(drift).map((test) => [test.name, test]))

const categories = expectColumnCategoriesToMatchReference({ column: 'a' })
const pair = { columnA: 'a', columnB: 'b' }

/** Tests that are expectations of their own. */
const expectations = {
  new_classes: () => categories,
  correlation: () => expectColumnPairCorrelationToMatchReference(pair),
  'correlation, pearson': () => expectColumnPairCorrelationToMatchReference({ ...pair, method: 'pearson' }),
  joint_distribution: (given) => expectTableDistributionToMatchReference(given),
}

const tablesOf = (kind) => {
  const columns = ['a', 'b'].map((name) => ({ name, type: types[kind], nativeType: types[kind] }))
  const info = { columns, rows: 0, findings: [] }
  return new Map([
    ['reference', info],
    ['sample', info],
  ])
}

/** What `validate` judges of two samples in memory. */
async function judged({ title, by }, kind, sides, seed) {
  const { name = title, options } = tests[title]
  const tables = tablesOf(kind)
  const given = { permutations: permutations[by], seed }
  const own = expectations[name]?.(given)
  const input = {
    ...{ tables, column: 'a', options: withDefaults({ ...given, ...options }) },
    ...{ chosenAutomatically: false, reveal: true },
  }
  const metrics = own ? own.metrics(tables) : driftTests.get(name).metrics(input)
  const values = {}
  for (const [key, metric] of Object.entries(metrics))
    values[key] = await measured(metric, { sides, tables }, key)
  return own ? own.judge(values, tables) : driftTests.get(name).judge(values, input)
}

/** What a metric comes to, by its own reading of what an engine would have answered. */
async function measured({ kind, args, table }, { sides, tables }, key) {
  const values = sides[table === 'reference' ? 'reference' : 'sample']
  switch (kind.name) {
    case 'class_counts':
      return kind.read(countedRows(values.counts))
    case 'unexpected_count':
      return key.startsWith('other') ? { total: 0, unexpected: 0 } : trues(values)
    case 'correlation':
      return correlationOf(values, args.ranked)
    case 'joint_numbers':
      return {
        values: Float64Array.from(values.flat()),
        count: values.length,
        complete: values.length,
        rows: values.length,
      }
    case 'not_numbers':
      return 0
    default:
      return kind.measure(args, { tables, numbers: async (side) => sides[side] })
  }
}

const trues = ({ counts: [no, yes] }) => ({ total: no + yes, unexpected: yes })
const countedRows = (counts) =>
  [...counts]
    .map((count, i) => ({ value: String(i), count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)

/** The p-value that `validate` has of two samples; null where the test cannot be made. No new class is no alarm. */
export async function pValueOf(cell, kind, sides, seed) {
  const { certain, test } = await judged(cell, kind, sides, seed)
  return certain ? 1 : (test?.pValue ?? null)
}
