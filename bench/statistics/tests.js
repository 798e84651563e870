import { withDefaults } from '../../dist/src/driftOptions.js'
import * as drift from '../../dist/src/drift/index.js'
import { compareClasses } from '../../dist/src/drift/kinds/comparedClasses.js'
import { permuted, resampling } from '../../dist/src/drift/results/permuted.js'
import { expectColumnCategoriesToMatchReference } from '../../dist/src/expectations/expectColumnCategoriesToMatchReference.js'
import { classCounts } from '../../dist/src/metrics/classCounts.js'
import { literal } from '../../dist/src/sql.js'
import { coarsened } from '../../dist/src/stats/coarsened.js'
import { energyDistance } from '../../dist/src/stats/energyDistance.js'
import { hellinger } from '../../dist/src/stats/hellinger.js'
import { jensenShannon } from '../../dist/src/stats/jensenShannon.js'
import { klDivergence } from '../../dist/src/stats/klDivergence.js'
import { levene } from '../../dist/src/stats/levene.js'
import { lInfinity } from '../../dist/src/stats/lInfinity.js'
import { permutationTest } from '../../dist/src/stats/permutationTest.js'
import { psi } from '../../dist/src/stats/psi.js'
import { quantileBins } from '../../dist/src/stats/quantileBins.js'
import { tally } from '../../dist/src/stats/tally.js'
import { totalVariation } from '../../dist/src/stats/totalVariation.js'
import { tTest } from '../../dist/src/stats/tTest.js'
import { wassersteinDistance } from '../../dist/src/stats/wassersteinDistance.js'

const types = {
  numbers: ['float', 'DOUBLE'],
  classes: ['string', 'VARCHAR'],
  booleans: ['boolean', 'BOOLEAN'],
}

const askedOf = (kind, options, rows) => {
  const [type, nativeType] = types[kind]
  const info = { columns: [{ name: 'a', type, nativeType }], rows, findings: [] }
  const tables = new Map([
    ['reference', info],
    ['sample', info],
  ])
  return { tables, column: 'a', options: withDefaults(options), unasked: false, reveal: true }
}

/** What a metric comes to on values in memory, by its own reading of what an engine would have answered. */
async function measured(metric, { reference, sample }) {
  const values = metric.table === 'reference' ? reference : sample
  const { kind, args } = metric
  if (kind.shape === 'measure')
    return kind.measure(args, { numbers: async (side) => (side === 'reference' ? reference : sample) })
  if (kind.shape === 'query') return kind.read(classRows(values))
  return { total: values.length, unexpected: values.reduce((sum, value) => sum + value, 0) }
}

function classRows(values) {
  const counts = new Map()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const rows = [...counts].map(([value, count]) => ({ value: String(value), count }))
  return rows.sort((a, b) => b.count - a.count)
}

async function judged(claim, kind, sides, options) {
  const asked = askedOf(kind, options, sides.sample.length)
  const values = {}
  for (const [name, metric] of Object.entries(claim.metrics(asked)))
    values[name] = await measured(metric, sides)
  return claim.judge(values, asked)
}

/** The p-value as `validate` has it; null where the test cannot be made. A new class that is not there is no alarm. */
async function pOfJudge(claim, kind, sides, options) {
  const judgement = await judged(claim, kind, sides, options)
  if (judgement.certain) return 1
  return judgement.test?.pValue ?? null
}

const categories = expectColumnCategoriesToMatchReference({ column: 'a' })
const newClasses = {
  metrics: ({ tables }) => categories.metrics(tables),
  judge: (values, { tables }) => categories.judge(values, tables),
}

/** Without the interval of their effect, which costs more than all else here and decides nothing. */
const direct = {
  welch_t: ({ reference, sample }) => tTest(reference, sample, 'unequal'),
  student_t: ({ reference, sample }) => tTest(reference, sample, 'equal'),
  levene: ({ reference, sample }) => levene(reference, sample),
}
const distances = {
  psi,
  jensen_shannon: jensenShannon,
  kl: (reference, sample) => klDivergence(sample, reference),
  hellinger,
  linf: lInfinity,
  total_variation: totalVariation,
}
const numeric = { wasserstein: wassersteinDistance, energy: energyDistance }

const classesOf = (values) => classCounts('sample', literal(null)).kind.read(classRows(values))

function counts(kind, { reference, sample }, bins) {
  if (kind === 'numbers') return quantileBins(tally(reference, sample), bins)
  const compared = compareClasses(classesOf(reference), classesOf(sample))
  return { x: compared.reference, y: compared.sample }
}

function pOfShortWay(name, kind, sides, given) {
  if (name in direct) return direct[name](sides)?.pValue ?? null
  const options = withDefaults(given)
  const random = resampling({ options, stream: `${name} of a` })
  const distance = distances[name]
  if (!distance) {
    const { values, x, y } = coarsened(tally(sides.reference, sides.sample), 100)
    const of = (x, y) => numeric[name]({ values, x, y })
    const result = permutationTest(x, y, of, random)
    return result && permuted(result, options).pValue
  }
  const { x, y } = counts(kind, sides, options.bins)
  if (x.length < 2) return null
  return permuted(permutationTest(x, y, distance, random), options).pValue
}

const ofNumbers = ['numbers']
const ofClasses = ['classes']
const both = ['numbers', 'classes']
const exact = (kinds, drifted, options = {}) => ({ kinds, drifted, options, isPermuted: false })
/** 199 ways of dealing hold a level of 5 % as exactly as 9,999 do, and cost a fiftieth. */
const byPermutation = (kinds, drifted) => ({
  kinds,
  drifted,
  options: { permutations: 199 },
  isPermuted: true,
})

const mean = 'mean + 0.3 standard deviations'
const spread = 'standard deviation x 1.3'
const classes = 'a tenth of the rows changes its class'

/** Every drift test of a column: the shapes it takes, and the shift it is there to find. */
export const tests = {
  ks: exact(ofNumbers, [mean, spread]),
  'ks, one-sided': { ...exact(ofNumbers, [mean], { alternative: 'greater' }), name: 'ks' },
  welch_t: exact(ofNumbers, [mean]),
  student_t: exact(ofNumbers, [mean]),
  mann_whitney: exact(ofNumbers, [mean]),
  anderson_darling: exact(ofNumbers, [mean, spread]),
  cramer_von_mises: exact(ofNumbers, [mean, spread]),
  levene: exact(ofNumbers, [spread]),
  epps_singleton: byPermutation(ofNumbers, [mean, spread]),
  energy: byPermutation(ofNumbers, [mean, spread]),
  wasserstein: byPermutation(ofNumbers, [mean, spread]),
  chi2: exact(ofClasses, [classes]),
  g: exact(ofClasses, [classes]),
  fisher: byPermutation(ofClasses, [classes]),
  auto: exact(ofClasses, [classes]),
  two_proportions: exact(['booleans'], ['a tenth of the rows becomes true']),
  psi: byPermutation(both, [mean, spread, classes]),
  jensen_shannon: byPermutation(both, [mean, spread, classes]),
  kl: byPermutation(both, [mean, spread, classes]),
  hellinger: byPermutation(both, [mean, spread, classes]),
  linf: byPermutation(both, [mean, spread, classes]),
  total_variation: byPermutation(both, [mean, spread, classes]),
  new_classes: exact(ofClasses, []),
}

const claimOf = (name) =>
  name === 'new_classes' ? newClasses : Object.values(drift).find((test) => test.name === name)

const isShort = (name) => [direct, distances, numeric].some((ways) => name in ways)

/** The p-value of a test on two samples; null where it cannot be made. */
export async function pValueOf(title, kind, sides, seed) {
  const { name = title, options } = tests[title]
  const given = { ...options, ...(tests[title].isPermuted && { seed }) }
  return isShort(name) ? pOfShortWay(name, kind, sides, given) : pOfJudge(claimOf(name), kind, sides, given)
}

/** Stops where the short way and that of `validate` differ. */
export async function checkShortWay(title, kind, sides, seed) {
  if (!isShort(title)) return
  const long = await pOfJudge(claimOf(title), kind, sides, { ...tests[title].options, seed })
  const short = pOfShortWay(title, kind, sides, { ...tests[title].options, seed })
  if (long !== short) throw new Error(`${title} of ${kind}: ${short} is not ${long}, which validate has`)
}
