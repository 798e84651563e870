import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Expectation } from '../../../src/expectation.ts'
import { exportSuite, type SuiteFormat } from '../../../src/suite/exportSuite.ts'
import { readSuite } from '../../../src/suite/readSuite.ts'
import type { Suite } from '../../../src/suite.ts'
import { allSamples } from './samples.ts'

/** What an expectation says, without what only a run needs, and where it was said. */
const said = ({ type, params, common: { where, ...common } }: Expectation): unknown =>
  JSON.parse(JSON.stringify({ type, params, common: { ...common, where: where?.text } }))

async function readBack(text: string, extension: string): Promise<Suite> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-export-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, `suite.${extension}`)
  await writeFile(file, text)
  return readSuite(file)
}

const suite: Suite = {
  name: 'all: of `it`',
  file: null,
  tables: { customers: 'data/*.csv' },
  expectations: allSamples,
}

it.each<[SuiteFormat, string]>([
  ['yaml', 'yaml'],
  ['json', 'json'],
  ['ts', 'ts'],
])('a suite of every expectation, written as %s and read, is the same', async (format, extension) => {
  const { text, leftOut } = exportSuite(suite, format)
  expect(leftOut).toEqual([])
  const read = await readBack(text, extension)
  expect(read).toMatchObject({ name: suite.name, tables: suite.tables })
  expect(read.expectations.map(said)).toEqual(suite.expectations.map(said))
})

it('for Great Expectations it is the same but for what is named as left out', async () => {
  const { text, leftOut } = exportSuite(suite, 'gx')
  const read = await readBack(text, 'json')
  expect(read.name).toBe(suite.name)
  const kept = read.expectations.map(said)
  const all = suite.expectations.map(said)
  expect(all.filter((each) => kept.some((other) => JSON.stringify(other) === JSON.stringify(each)))).toEqual(
    kept,
  )
  expect(kept.length + leftOut.length - 1).toBe(all.length)
  expect(leftOut.map(({ rule, reason }) => `${rule}: ${reason}`)).toMatchInlineSnapshot(`
    [
      "tables: data is not named in a suite there",
      "expect_column_categories_to_match_reference: Great Expectations has no such expectation",
      "expect_column_distinct_count_to_be_greater_than: Great Expectations has no such expectation",
      "expect_column_distinct_count_to_be_less_than: Great Expectations has no such expectation",
      "expect_column_distinct_count_to_equal: Great Expectations has no such expectation",
      "expect_column_distinct_count_to_equal_other_table: Great Expectations has no such expectation",
      "expect_column_distribution_to_match_reference: Great Expectations has no such expectation",
      "expect_column_distribution_to_match_reference: Great Expectations has no such expectation",
      "expect_column_entropy_to_be_between: Great Expectations has no such expectation",
      "expect_column_imbalance_ratio_to_be_between: Great Expectations has no such expectation",
      "expect_column_missing_rate_to_match_reference: Great Expectations has no such expectation",
      "expect_column_pair_correlation_to_be_between: Great Expectations has no such expectation",
      "expect_column_values_to_be_between: its where is SQL; a row_condition there is of pandas or of Spark",
      "expect_column_values_to_be_between: an expectation there is of one column, by its name",
      "expect_column_values_to_be_between: there are no groups",
      "expect_column_values_to_be_between: an expectation there is of one column, by its name",
      "expect_column_values_to_be_in_other_table: Great Expectations has no such expectation",
      "expect_column_values_to_be_in_set: an expectation cannot be switched off",
      "expect_column_values_to_be_null: an expectation cannot be skipped",
      "expect_column_values_to_be_of_type: an expectation there is of one column, by its name",
      "expect_column_values_to_be_unique: there are no thresholds beside mostly",
      "expect_column_values_to_be_within_n_moving_stdevs: Great Expectations has no such expectation",
      "expect_column_values_to_be_within_n_stdevs: Great Expectations has no such expectation",
      "expect_column_values_to_have_consistent_casing: Great Expectations has no such expectation",
      "expect_column_values_to_match_format: Great Expectations has no such expectation",
      "expect_column_values_to_not_be_outliers: its method is iqr or std there",
      "expect_table_column_count_to_equal_other_table: Great Expectations has no such expectation",
      "expect_table_columns_to_not_contain_set: Great Expectations has no such expectation",
      "expect_table_row_count_to_equal_other_table_times_factor: Great Expectations has no such expectation",
      "expect_table_rows_to_not_be_in_other_table: Great Expectations has no such expectation",
      "expect_table_to_be_well_formed: Great Expectations has no such expectation",
      "unexpected_rows_expectation: its query must call the sample {batch} to be run there",
    ]
  `)
  expect(JSON.parse(text)).toMatchObject({ meta: { left_out: leftOut } })
})
