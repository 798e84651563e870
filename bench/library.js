import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { checkSuite } from '../dist/src/checkSuite.js'
import * as touchstone from '../dist/src/index.js'
import { openData } from '../dist/src/openData.js'
import { compare, median, rowsOr } from './compare.js'
import { bareDuckdb, tripColumns, writeParquet } from './data.js'

const rows = rowsOr(500_000)
const wanted = 300
const numbers = ['id', 'passengers', 'distance', 'duration', 'fare', 'tip', 'longitude', 'latitude', 'score']
const texts = ['vendor', 'zone', 'flag']

const aggregates = ['Mean', 'Median', 'Min', 'Max', 'Stdev', 'Sum', 'Entropy']
const ofNumbers = (column) => [
  ...aggregates.map((name) => touchstone[`expectColumn${name}ToBeBetween`]({ column, minValue: -1e12 })),
  touchstone.expectColumnQuantileValuesToBeBetween({
    column,
    quantileRanges: {
      quantiles: [0.05, 0.5, 0.95],
      valueRanges: [
        [null, 1e9],
        [null, 1e9],
        [null, 1e9],
      ],
    },
  }),
  ...[1, 2, 3, 4, 5, 6].map((k) =>
    touchstone.expectColumnValuesToBeBetween({ column, minValue: -1e9, maxValue: 1e6 * k, mostly: 0.5 }),
  ),
  touchstone.expectColumnValuesToNotBeNull({ column, mostly: 0.5 }),
  touchstone.expectColumnValuesToBeOfType({ column, type_: 'number' }),
  touchstone.expectColumnTypeToBe({ column, type_: 'DOUBLE' }),
  touchstone.expectColumnToExist({ column }),
  touchstone.expectColumnValuesToBeUnique({ column, mostly: 0 }),
  touchstone.expectColumnValuesToBeIncreasing({ column, mostly: 0 }),
  touchstone.expectColumnValueZScoresToBeLessThan({ column, threshold: 100, doubleSided: true }),
  touchstone.expectColumnValuesToNotBeOutliers({ column, multiplier: 100 }),
  touchstone.expectColumnValuesToBeWithinNStdevs({ column, sigmaThreshold: 100 }),
  touchstone.expectColumnProportionOfUniqueValuesToBeBetween({ column, minValue: 0 }),
  touchstone.expectColumnUniqueValueCountToBeBetween({ column, minValue: 1 }),
  touchstone.expectColumnProportionOfNonNullValuesToBeBetween({ column, minValue: 0.5 }),
  touchstone.expressionIsTrue({ expression: `${column} > -1e12` }),
]
const ofTexts = (column) => [
  ...[1, 2, 3, 4, 5, 6].map((k) =>
    touchstone.expectColumnValueLengthsToBeBetween({ column, maxValue: 10 + k }),
  ),
  ...['^[A-Z]', 'o', '\\w+', '[a-z0-9]$'].map((regex) =>
    touchstone.expectColumnValuesToMatchRegex({ column, regex, mostly: 0 }),
  ),
  ...['%', 'z%', '%o%'].map((likePattern) =>
    touchstone.expectColumnValuesToMatchLikePattern({ column, likePattern, mostly: 0 }),
  ),
  touchstone.expectColumnValuesToBeInSet({ column, valueSet: ['Acme', 'Y', 'zone 1'], mostly: 0 }),
  touchstone.expectColumnDistinctValuesToContainSet({ column, valueSet: ['Y'] }),
  touchstone.expectColumnMostCommonValueToBeInSet({ column, valueSet: ['N', 'Acme'] }),
  touchstone.expectColumnValuesToHaveConsistentCasing({ column }),
  touchstone.expectColumnValuesToNotHaveMixedTypes({ column }),
  touchstone.expectColumnValuesToNotHaveMixedNulls({ column }),
  touchstone.expectColumnValuesToBeUnique({ column, mostly: 0 }),
  touchstone.expectColumnValuesToMatchFormat({ column, format: 'email', mostly: 0 }),
]

const claims = [...numbers.flatMap(ofNumbers), ...texts.flatMap(ofTexts)].slice(0, wanted)
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
