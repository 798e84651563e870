import * as drift from '../../src/drift/index.ts'
import { withDefaults } from '../../src/core/driftOptions.ts'
import { expectColumnCategoriesToMatchReference } from '../../src/expectations/expectColumnCategoriesToMatchReference.ts'
import { expectColumnPairCorrelationToMatchReference } from '../../src/expectations/expectColumnPairCorrelationToMatchReference.ts'
import { expectTableDistributionToMatchReference } from '../../src/expectations/expectTableDistributionToMatchReference.ts'
import { levene } from '../../src/stats/tests/levene.ts'
import { tTest } from '../../src/stats/tests/tTest.ts'
import { correlationOf } from './correlationOf.js'

const numbers = ['numbers']
const classes = ['classes']
const both = ['numbers', 'classes']
const pairs = ['pairs']
const mean = 'mean + 0.3 standard deviations'
const spread = 'standard deviation x 1.3'
const moved = 'a tenth of the rows changes its class'
const apart = 'correlation 0.3 in place of 0.6'

/** 199 ways of dealing hold a level of 5% as exactly as 9,999 do, and cost a fiftieth. */
const permutations = 199
const byPermutation = (kinds, finds) => ({ kinds, finds, isPermuted: true })

/** Every drift test: the kinds of data that it takes, and the shifts that it is there to find. */
export const tests = {
  ks: { kinds: numbers, finds: [mean, spread] },
  'ks, one-sided': { kinds: numbers, finds: [mean], name: 'ks', options: { alternative: 'greater' } },
  welch_t: { kinds: numbers, finds: [mean] },
  student_t: { kinds: numbers, finds: [mean] },
  mann_whitney: { kinds: numbers, finds: [mean] },
  anderson_darling: { kinds: numbers, finds: [mean, spread] },
  cramer_von_mises: { kinds: numbers, finds: [mean, spread] },
  levene: { kinds: numbers, finds: [spread] },
  thorough: { kinds: numbers, finds: [mean, spread] },
  epps_singleton: byPermutation(numbers, [mean, spread]),
  energy: byPermutation(numbers, [mean, spread]),
  wasserstein: byPermutation(numbers, [mean, spread]),
  chi2: { kinds: classes, finds: [moved] },
  g: { kinds: classes, finds: [moved] },
  fisher: byPermutation(classes, [moved]),
  auto: { kinds: classes, finds: [moved] },
  two_proportions: { kinds: ['booleans'], finds: ['a tenth of the rows becomes true'] },
  psi: byPermutation(both, [mean, spread, moved]),
  jensen_shannon: byPermutation(both, [mean, spread, moved]),
  kl: byPermutation(both, [mean, spread, moved]),
  hellinger: byPermutation(both, [mean, spread, moved]),
  linf: byPermutation(both, [mean, spread, moved]),
  total_variation: byPermutation(both, [mean, spread, moved]),
  new_classes: { kinds: classes, finds: [] },
  correlation: { kinds: pairs, finds: [apart] },
  // Its page says that it does not hold for long tails.
  'correlation, pearson': { kinds: pairs, finds: [apart], doesNotHold: 'lognormal pairs' },
  // Of more rows it takes 500, and costs as much as their square.
  joint_distribution: { ...byPermutation(pairs, [apart]), largest: 100 },
}

const types = { numbers: 'float', classes: 'string', booleans: 'boolean', pairs: 'float' }
const driftTests = new Map(Object.values(drift).map((test) => [test.name, test]))

const categories = expectColumnCategoriesToMatchReference({ column: 'a' })
const pair = { columnA: 'a', columnB: 'b' }

/** Tests that are expectations of their own. */
const expectations = {
  new_classes: () => categories,
  correlation: () => expectColumnPairCorrelationToMatchReference(pair),
  'correlation, pearson': () => expectColumnPairCorrelationToMatchReference({ ...pair, method: 'pearson' }),
  joint_distribution: ({ seed }) => expectTableDistributionToMatchReference({ permutations, seed }),
}

const tablesOf = (kind) => {
  const columns = ['a', 'b'].map((name) => ({ name, type: types[kind], nativeType: types[kind] }))
  const info = { columns, rows: 0, findings: [] }
  return new Map([
    ['reference', info],
    ['sample', info],
  ])
}

/** What `validate` makes of two samples in memory. */
async function judged(title, kind, sides, seed) {
  const { name = title, options } = tests[title]
  const tables = tablesOf(kind)
  const own = expectations[name]?.({ seed })
  const given = { permutations, seed, ...options }
  const asked = { tables, column: 'a', options: withDefaults(given), unasked: false, reveal: true }
  const metrics = own ? own.metrics(tables) : driftTests.get(name).metrics(asked)
  const values = {}
  for (const [key, metric] of Object.entries(metrics)) values[key] = await measured(metric, sides)
  return own ? own.judge(values, tables) : driftTests.get(name).judge(values, asked)
}

/** What a metric comes to, by its own reading of what an engine would have answered. */
async function measured({ kind, args, table }, sides) {
  const values = sides[table === 'reference' ? 'reference' : 'sample']
  switch (kind.name) {
    case 'class_counts':
      return kind.read(classRows(values))
    case 'unexpected_count':
      return { total: values.length, unexpected: values.reduce((sum, value) => sum + value, 0) }
    case 'correlation':
      return { pairs: values.length, coefficient: correlationOf(values, args.ranked) }
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
      return kind.measure(args, { numbers: async (side) => sides[side] })
  }
}

function classRows(values) {
  const counts = new Map()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const rows = [...counts].map(([value, count]) => ({ value: String(value), count }))
  return rows.sort((a, b) => b.count - a.count)
}

/** Without the interval of their effect, which costs more than all else here and decides nothing. */
const short = {
  welch_t: ({ reference, sample }) => tTest(reference, sample, 'unequal'),
  student_t: ({ reference, sample }) => tTest(reference, sample, 'equal'),
  levene: ({ reference, sample }) => levene(reference, sample),
}

/** The p-value of a test on two samples; null where it cannot be made. A new class that is not there is no alarm. */
export async function pValueOf(title, kind, sides, seed) {
  if (title in short) return short[title](sides)?.pValue ?? null
  const { certain, test } = await judged(title, kind, sides, seed)
  return certain ? 1 : (test?.pValue ?? null)
}

/** Stops where the short way and that of `validate` differ. */
export async function checkShortWay(title, kind, sides) {
  if (!(title in short)) return
  const { test } = await judged(title, kind, sides, 0)
  const { pValue } = short[title](sides)
  if (test.pValue !== pValue) throw new Error(`${title}: ${pValue} is not ${test.pValue}, which validate has`)
}
