import { parse } from 'yaml'
import type { Expectation } from '../../../src/core/expectation.ts'
import * as expect from '../../../src/expectations/index.ts'
import { builtIn } from '../../../src/suite/shorthand/builtIn.ts'
import { docstring } from '../../docstring.ts'

type Samples = { readonly [K in keyof typeof expect]?: readonly Expectation[] }

const column = 'a'
const range = { column, minValue: 1, maxValue: 2.5, strictMin: true }
const bins = { bins: [0, 1, 2], weights: [0.25, 0.75] }
const classes = { values: ['x', 'y'], weights: [0.5, 0.5] }

/** Expectations with parameters worth carrying over. */
const samples: Samples = {
  expectColumnBootstrappedKsTestPValueToBeGreaterThan: [
    expect.expectColumnBootstrappedKsTestPValueToBeGreaterThan({
      column,
      partitionObject: bins,
      p: 0.01,
      seed: 7,
    }),
  ],
  expectColumnCategoriesToMatchReference: [
    expect.expectColumnCategoriesToMatchReference({ column, skipIdentifiers: true }),
  ],
  expectColumnChisquareTestPValueToBeGreaterThan: [
    expect.expectColumnChisquareTestPValueToBeGreaterThan({
      column,
      partitionObject: classes,
      tailWeightHoldout: 0.1,
    }),
  ],
  expectColumnDistinctCountToBeGreaterThan: [
    expect.expectColumnDistinctCountToBeGreaterThan({ column, value: 3 }),
  ],
  expectColumnDistinctCountToBeLessThan: [expect.expectColumnDistinctCountToBeLessThan({ column, value: 3 })],
  expectColumnDistinctCountToEqual: [expect.expectColumnDistinctCountToEqual({ column, value: 3 })],
  expectColumnDistinctCountToEqualOtherTable: [
    expect.expectColumnDistinctCountToEqualOtherTable({ column, otherTable: 'customers', otherColumn: 'id' }),
  ],
  expectColumnDistinctValuesToBeInSet: [
    expect.expectColumnDistinctValuesToBeInSet({
      column,
      valueSet: ['yes', 'null', '1', 1, true, null, '2026-01-01'],
    }),
  ],
  expectColumnDistinctValuesToContainSet: [
    expect.expectColumnDistinctValuesToContainSet({ column, valueSet: [1] }),
  ],
  expectColumnDistinctValuesToEqualSet: [
    expect.expectColumnDistinctValuesToEqualSet({ column, valueSet: [1, 2] }),
  ],
  expectColumnDistributionToMatchReference: [
    expect.expectColumnDistributionToMatchReference({ column }),
    expect.expectColumnDistributionToMatchReference({ column, test: 'ks' }),
  ],
  expectColumnEntropyToBeBetween: [expect.expectColumnEntropyToBeBetween(range)],
  expectColumnImbalanceRatioToBeBetween: [expect.expectColumnImbalanceRatioToBeBetween(range)],
  expectColumnKlDivergenceToBeLessThan: [
    expect.expectColumnKlDivergenceToBeLessThan({ column, partitionObject: classes, threshold: 0.1 }),
    expect.expectColumnKlDivergenceToBeLessThan({
      column,
      partitionObject: bins,
      threshold: 1,
      bucketizeData: true,
    }),
  ],
  expectColumnMaxToBeBetween: [expect.expectColumnMaxToBeBetween(range)],
  expectColumnMeanToBeBetween: [expect.expectColumnMeanToBeBetween({ column, minValue: -1e-7 })],
  expectColumnMedianToBeBetween: [expect.expectColumnMedianToBeBetween(range)],
  expectColumnMinToBeBetween: [expect.expectColumnMinToBeBetween({ column, minValue: '2026-01-01' })],
  expectColumnMissingRateToMatchReference: [expect.expectColumnMissingRateToMatchReference({ column })],
  expectColumnMostCommonValueToBeInSet: [
    expect.expectColumnMostCommonValueToBeInSet({ column, valueSet: ['x'], tiesOkay: true }),
  ],
  expectColumnPairCorrelationToBeBetween: [
    expect.expectColumnPairCorrelationToBeBetween({
      columnA: 'a',
      columnB: 'b',
      method: 'spearman',
      minValue: 0.5,
    }),
  ],
  expectColumnPairCramersPhiValueToBeLessThan: [
    expect.expectColumnPairCramersPhiValueToBeLessThan({
      columnA: 'a',
      columnB: 'b',
      binsA: [0, 1, 2],
      nBinsB: 5,
    }),
  ],
  expectColumnPairValuesAToBeGreaterThanB: [
    expect.expectColumnPairValuesAToBeGreaterThanB({
      columnA: 'a',
      columnB: 'b',
      orEqual: true,
      mostly: 0.5,
    }),
  ],
  expectColumnPairValuesToBeEqual: [
    expect.expectColumnPairValuesToBeEqual({ columnA: 'a', columnB: 'b', ignoreRowIf: 'neither' }),
  ],
  expectColumnPairValuesToBeInSet: [
    expect.expectColumnPairValuesToBeInSet({
      columnA: 'a',
      columnB: 'b',
      valuePairsSet: [
        [1, 'x'],
        [null, 'y'],
      ],
    }),
  ],
  expectColumnParameterizedDistributionKsTestPValueToBeGreaterThan: [
    expect.expectColumnParameterizedDistributionKsTestPValueToBeGreaterThan({
      column,
      distribution: 'norm',
      params: { loc: 1, scale: 2 },
    }),
  ],
  expectColumnProportionOfNonNullValuesToBeBetween: [
    expect.expectColumnProportionOfNonNullValuesToBeBetween({ column, minValue: 0.9 }),
  ],
  expectColumnProportionOfUniqueValuesToBeBetween: [
    expect.expectColumnProportionOfUniqueValuesToBeBetween({ column, maxValue: 1, strictMax: true }),
  ],
  expectColumnQuantileValuesToBeBetween: [
    expect.expectColumnQuantileValuesToBeBetween({
      column,
      quantileRanges: {
        quantiles: [0.5, 0.9],
        valueRanges: [
          [1, 2],
          [null, 9],
        ],
      },
      allowRelativeError: 'linear',
    }),
  ],
  expectColumnStdevToBeBetween: [expect.expectColumnStdevToBeBetween(range)],
  expectColumnSumToBeBetween: [
    expect.expectColumnSumToBeBetween({ column, maxValue: '9223372036854775807' }),
  ],
  expectColumnToExist: [expect.expectColumnToExist({ column, columnIndex: 0 })],
  expectColumnTypeToBe: [expect.expectColumnTypeToBe({ column, type_: 'INTEGER[]' })],
  expectColumnUniqueValueCountToBeBetween: [
    expect.expectColumnUniqueValueCountToBeBetween({ column, minValue: 2 }),
  ],
  expectColumnValueLengthsToBeBetween: [expect.expectColumnValueLengthsToBeBetween({ column, maxValue: 3 })],
  expectColumnValueLengthsToEqual: [
    expect.expectColumnValueLengthsToEqual({ column, value: 3, mostly: 0.9 }),
  ],
  expectColumnValueZScoresToBeLessThan: [
    expect.expectColumnValueZScoresToBeLessThan({ column, threshold: 3, doubleSided: false }),
  ],
  expectColumnValuesToBeBetween: [
    expect.expectColumnValuesToBeBetween({
      column,
      minValue: 0,
      mostly: 0.99,
      severity: 'warning',
      id: 'a.low',
    }),
    expect.expectColumnValuesToBeBetween({
      column,
      maxValue: '2026-12-31',
      strictMax: true,
      where: `g = 'x'`,
    }),
    expect.expectColumnValuesToBeBetween({
      column: ['a', 'b'],
      minValue: 0,
      notes: 'line\nbreak: #no comment',
    }),
    expect.expectColumnValuesToBeBetween({ column: { glob: '*_amount' }, minValue: 0, groupBy: ['g', 'h'] }),
    expect.expectColumnValuesToBeBetween({
      column: { optional: { regex: '^a' } },
      minValue: 0,
      maxGroups: 3,
    }),
  ],
  expectColumnValuesToBeDateutilParseable: [expect.expectColumnValuesToBeDateutilParseable({ column })],
  expectColumnValuesToBeDecreasing: [expect.expectColumnValuesToBeDecreasing({ column, strictly: true })],
  expectColumnValuesToBeInOtherTable: [
    expect.expectColumnValuesToBeInOtherTable({ column, otherTable: 'customers', otherColumn: 'id' }),
  ],
  expectColumnValuesToBeInSet: [
    expect.expectColumnValuesToBeInSet({
      column,
      valueSet: ['on', '~', '', ' x', '0x1', '1e3', '`${x}`', "'", '"'],
    }),
    expect.expectColumnValuesToBeInSet({ column: { optional: 'b' }, valueSet: [1], enabled: false }),
  ],
  expectColumnValuesToBeInTypeList: [
    expect.expectColumnValuesToBeInTypeList({ column, typeList: ['integer', 'VARCHAR(10)'] }),
  ],
  expectColumnValuesToBeIncreasing: [expect.expectColumnValuesToBeIncreasing({ column })],
  expectColumnValuesToBeJsonParseable: [expect.expectColumnValuesToBeJsonParseable({ column })],
  expectColumnValuesToBeNull: [expect.expectColumnValuesToBeNull({ column, skip: 'not yet' })],
  expectColumnValuesToBeOfType: [
    expect.expectColumnValuesToBeOfType({ column: { type: 'number' }, type_: 'int64' }),
  ],
  expectColumnValuesToBeUnique: [
    expect.expectColumnValuesToBeUnique({ column, thresholds: { warning: 1, error: 0.5 } }),
  ],
  expectColumnValuesToBeWithinNMovingStdevs: [
    expect.expectColumnValuesToBeWithinNMovingStdevs({ column, orderBy: 'day', trendPeriods: 14 }),
  ],
  expectColumnValuesToBeWithinNStdevs: [
    expect.expectColumnValuesToBeWithinNStdevs({ column, sigmaThreshold: 4 }),
  ],
  expectColumnValuesToHaveConsistentCasing: [expect.expectColumnValuesToHaveConsistentCasing({ column })],
  expectColumnValuesToMatchFormat: [
    expect.expectColumnValuesToMatchFormat({ column, format: 'iso_country_2' }),
  ],
  expectColumnValuesToMatchJsonSchema: [
    expect.expectColumnValuesToMatchJsonSchema({
      column,
      jsonSchema: JSON.parse(
        '{"type":"object","properties":{"min_value":{"maxLength":3},"__proto__":{}}}',
      ) as Record<string, unknown>,
    }),
  ],
  expectColumnValuesToMatchLikePattern: [
    expect.expectColumnValuesToMatchLikePattern({ column, likePattern: '%!%%', escape: '!' }),
  ],
  expectColumnValuesToMatchLikePatternList: [
    expect.expectColumnValuesToMatchLikePatternList({
      column,
      likePatternList: ['a%', '_b'],
      matchOn: 'all',
    }),
  ],
  expectColumnValuesToMatchRegex: [
    expect.expectColumnValuesToMatchRegex({ column, regex: '^\\d+\\.\\d{2}$' }),
  ],
  expectColumnValuesToMatchRegexList: [
    expect.expectColumnValuesToMatchRegexList({ column, regexList: ['a', 'b'] }),
  ],
  expectColumnValuesToMatchStrftimeFormat: [
    expect.expectColumnValuesToMatchStrftimeFormat({ column, strftimeFormat: '%d/%m/%Y' }),
  ],
  expectColumnValuesToNotBeInSet: [expect.expectColumnValuesToNotBeInSet({ column, valueSet: [-1, 'n/a'] })],
  expectColumnValuesToNotBeNull: [
    expect.expectColumnValuesToNotBeNull({ column, mostly: 0.95, severity: 'info' }),
  ],
  expectColumnValuesToNotBeOutliers: [
    expect.expectColumnValuesToNotBeOutliers({ column, method: 'std', multiplier: 3 }),
    expect.expectColumnValuesToNotBeOutliers({ column, method: 'mad', multiplier: 3 }),
  ],
  expectColumnValuesToNotMatchLikePattern: [
    expect.expectColumnValuesToNotMatchLikePattern({ column, likePattern: 'a%' }),
  ],
  expectColumnValuesToNotMatchLikePatternList: [
    expect.expectColumnValuesToNotMatchLikePatternList({ column, likePatternList: ['a%'] }),
  ],
  expectColumnValuesToNotMatchRegex: [
    expect.expectColumnValuesToNotMatchRegex({ column, regex: '[\u2028\u0085]' }),
  ],
  expectColumnValuesToNotMatchRegexList: [
    expect.expectColumnValuesToNotMatchRegexList({ column, regexList: ['a'] }),
  ],
  expectCompoundColumnsToBeUnique: [
    expect.expectCompoundColumnsToBeUnique({ columnList: ['a', 'b'], ignoreRowIf: 'any_value_is_missing' }),
  ],
  expectMulticolumnSumToEqual: [
    expect.expectMulticolumnSumToEqual({ columnList: ['a', 'b'], sumTotal: 100 }),
  ],
  expectMulticolumnValuesToBeEqual: [expect.expectMulticolumnValuesToBeEqual({ columnList: ['a', 'b'] })],
  expectMulticolumnValuesToBeUnique: [expect.expectMulticolumnValuesToBeUnique({ columnList: ['a', 'b'] })],
  expectSelectColumnValuesToBeUniqueWithinRecord: [
    expect.expectSelectColumnValuesToBeUniqueWithinRecord({ columnList: ['a', 'b'] }),
  ],
  expectTableColumnCountToBeBetween: [expect.expectTableColumnCountToBeBetween({ minValue: 1, maxValue: 9 })],
  expectTableColumnCountToEqual: [expect.expectTableColumnCountToEqual({ value: 2 })],
  expectTableColumnCountToEqualOtherTable: [
    expect.expectTableColumnCountToEqualOtherTable({ otherTableName: 'customers' }),
  ],
  expectTableColumnsToMatchOrderedList: [
    expect.expectTableColumnsToMatchOrderedList({ columnList: ['a', 'b'] }),
  ],
  expectTableColumnsToMatchSet: [
    expect.expectTableColumnsToMatchSet({ columnSet: ['a', '*/ //'], exactMatch: false }),
  ],
  expectTableColumnsToNotContainSet: [expect.expectTableColumnsToNotContainSet({ columnSet: ['secret'] })],
  expectTableRowCountToBeBetween: [expect.expectTableRowCountToBeBetween({ minValue: 1 })],
  expectTableRowCountToEqual: [expect.expectTableRowCountToEqual({ value: 5 })],
  expectTableRowCountToEqualOtherTable: [
    expect.expectTableRowCountToEqualOtherTable({ otherTableName: 'customers' }),
  ],
  expectTableRowCountToEqualOtherTableTimesFactor: [
    expect.expectTableRowCountToEqualOtherTableTimesFactor({ factor: 2, tolerance: 0.1 }),
  ],
  expectTableRowsToNotBeInOtherTable: [expect.expectTableRowsToNotBeInOtherTable({ columnList: ['a'] })],
  expectTableToBeWellFormed: [expect.expectTableToBeWellFormed({ table: 'reference' })],
  unexpectedRowsExpectation: [
    expect.unexpectedRowsExpectation({ unexpectedRowsQuery: 'SELECT * FROM {batch} WHERE a > 1 -- odd' }),
    expect.unexpectedRowsExpectation({ unexpectedRowsQuery: `SELECT * FROM sample\nWHERE b = '"'` }),
  ],
}

/** Samples of every expectation of the catalogue: the example of its docstring, and those above. */
export const allSamples: readonly Expectation[] = Object.entries(expect).flatMap(([name, { definition }]) => {
  const example = parse(docstring(name).example ?? '{}') as Record<string, unknown>
  return [builtIn.make(definition.type, example), ...(samples[name as keyof typeof expect] ?? [])]
})
