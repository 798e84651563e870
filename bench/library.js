import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { checkSuite } from '../src/validate/checkSuite.ts'
import * as touchstone from '../src/index.ts'
import { openData } from '../src/validate/openData.ts'
import { compare, median, rowsOr } from './compare.js'
import { bareDuckdb, tripColumns, writeParquet } from './data.js'

const rows = rowsOr(500_000)
const wanted = 300
const numbers = ['id', 'passengers', 'distance', 'duration', 'fare', 'tip', 'longitude', 'latitude', 'score']
const texts = ['vendor', 'zone', 'flag']
const e = touchstone

/** What a suite expects of every column: ranges, sets, patterns, figures. */
const ofNumbers = (column) => [
  e.expectColumnToExist({ column }),
  e.expectColumnTypeToBe({ column, type_: 'DOUBLE' }),
  e.expectColumnValuesToBeOfType({ column, type_: 'number' }),
  e.expectColumnValuesToNotBeNull({ column, mostly: 0.5 }),
  e.expectColumnProportionOfNonNullValuesToBeBetween({ column, minValue: 0.5 }),
  ...['Mean', 'Min', 'Max', 'Stdev', 'Sum'].map((name) =>
    e[`expectColumn${name}ToBeBetween`]({ column, minValue: -1e12 }),
  ),
  ...Array.from({ length: 14 }, (_, k) =>
    e.expectColumnValuesToBeBetween({ column, minValue: -1e9, maxValue: 1e5 * k, mostly: 0 }),
  ),
  e.expressionIsTrue({ expression: `${column} > -1e12` }),
]
const ofTexts = (column) => [
  e.expectColumnToExist({ column }),
  e.expectColumnValuesToNotBeNull({ column }),
  ...Array.from({ length: 8 }, (_, k) => e.expectColumnValueLengthsToBeBetween({ column, maxValue: 10 + k })),
  ...['^[A-Z]', 'o', '\\w+', '[a-z0-9]$', '^z'].map((regex) =>
    e.expectColumnValuesToMatchRegex({ column, regex, mostly: 0 }),
  ),
  ...['%', 'z%', '%o%'].map((likePattern) =>
    e.expectColumnValuesToMatchLikePattern({ column, likePattern, mostly: 0 }),
  ),
  ...['Acme', 'Y', 'zone 1'].map((value) =>
    e.expectColumnValuesToBeInSet({ column, valueSet: [value], mostly: 0 }),
  ),
]
/** And once each what looks at neighbours, sorts or groups. */
const dear = [
  e.expectColumnQuantileValuesToBeBetween({
    column: 'distance',
    quantileRanges: {
      quantiles: [0.05, 0.5, 0.95],
      valueRanges: [
        [null, 1e9],
        [null, 1e9],
        [null, 1e9],
      ],
    },
  }),
  e.expectColumnMedianToBeBetween({ column: 'duration', minValue: 0 }),
  e.expectColumnEntropyToBeBetween({ column: 'fare', minValue: 0 }),
  e.expectColumnValuesToBeUnique({ column: 'id' }),
  e.expectColumnValuesToBeIncreasing({ column: 'id' }),
  e.expectColumnValueZScoresToBeLessThan({ column: 'fare', threshold: 100, doubleSided: true }),
  e.expectColumnValuesToNotBeOutliers({ column: 'tip', multiplier: 100 }),
  e.expectColumnValuesToNotBeOutliers({ column: 'score', method: 'mad', multiplier: 100 }),
  e.expectColumnValuesToBeWithinNStdevs({ column: 'longitude', sigmaThreshold: 100 }),
  e.expectColumnValuesToBeWithinNMovingStdevs({ column: 'id', trendPeriods: 30, sigmaThreshold: 100 }),
  e.expectColumnProportionOfUniqueValuesToBeBetween({ column: 'latitude', minValue: 0 }),
  e.expectColumnUniqueValueCountToBeBetween({ column: 'zone', minValue: 1 }),
  e.expectColumnDistinctValuesToContainSet({ column: 'flag', valueSet: ['Y'] }),
  e.expectColumnMostCommonValueToBeInSet({ column: 'vendor', valueSet: ['Acme'], tiesOkay: true }),
  e.expectColumnValuesToHaveConsistentCasing({ column: 'zone' }),
  e.expectColumnValuesToNotHaveMixedTypes({ column: 'zone' }),
  e.expectColumnValuesToNotHaveMixedNulls({ column: 'vendor' }),
  e.expectColumnValuesToMatchFormat({ column: 'flag', format: 'email', mostly: 0 }),
  e.expectColumnPairCorrelationToBeBetween({ columnA: 'fare', columnB: 'tip', minValue: -1 }),
  e.expectCompoundColumnsToBeUnique({ columnList: ['id', 'vendor'] }),
  e.expectColumnPairCramersPhiValueToBeLessThan({ columnA: 'vendor', columnB: 'flag' }),
]

const claims = [...dear, ...numbers.flatMap(ofNumbers), ...texts.flatMap(ofTexts)].slice(0, wanted)
const folder = mkdtempSync(join(tmpdir(), 'touchstone-bench-'))
try {
  const sample = join(folder, 'trips.parquet')
  const duckdb = await bareDuckdb()
  await writeParquet(duckdb, sample, tripColumns, rows)
  duckdb.closeSync()
  const data = await openData({ sample })
  const run = async (expectations) => {
    const { report } = await checkSuite({ name: 'bench', file: null, expectations }, data, { maxExamples: 0 })
    const { total, error } = report.summary
    return `${total} checks${error > 0 ? `, ${error} ERRORS: ${report.results.find(({ status }) => status === 'error').message}` : ''}`
  }
  const cost = async (claim) => {
    const times = []
    for (let i = 0; i < 3; i++) {
      const start = performance.now()
      await run([claim])
      times.push(performance.now() - start)
    }
    return median(times)
  }
  const costs = []
  for (const claim of claims) costs.push({ claim, ms: await cost(claim) })
  const dearest = costs.sort((a, b) => b.ms - a.ms).slice(0, 10)
  for (const { claim, ms } of dearest)
    process.stdout.write(`${Math.round(ms)} ms  ${claim.type} ${claim.columns.join()}\n`)
  await compare(
    `${claims.length} expectations of ${rows.toLocaleString('en')} rows x ${tripColumns.length} columns`,
    {
      'the 10 dearest of them': () => run(dearest.map(({ claim }) => claim)),
      'all of them': () => run(claims),
    },
  )
  await data.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
