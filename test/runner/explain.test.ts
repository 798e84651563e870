import { expect, it } from 'vitest'
import { explain } from '../../src/runner/explain.ts'
import * as e from '../../src/expectations/index.ts'
import { withData } from '../dataEngine.ts'

it('names the columns each expectation reads and in which scan, and how many scans there are', async () => {
  const engine = await withData({ reference: 'x,y\n1,a\n', sample: 'x,y\n1,a\n' })
  const lines = await explain(
    [
      e.expectColumnToExist({ column: 'y' }),
      e.expectTableRowCountToBeBetween({ minValue: 1 }),
      e.expectColumnValuesToNotBeNull({ column: 'x' }),
      e.expectColumnMissingRateToMatchReference({ column: 'y' }),
      e.expectColumnCategoriesToMatchReference({ column: 'y' }),
      e.expectColumnDistributionToMatchReference({ column: 'x', test: 'ks' }),
      e.expectColumnValuesToNotBeNull({ column: 'absent' }),
    ],
    engine,
  )
  expect(lines[0]).toBe('7 expectations, 5 scans')
  expect(lines.slice(2, 9).map((line) => line.replace(/ +/g, ' '))).toEqual([
    'expect_column_to_exist the schema alone: y',
    'expect_table_row_count_to_be_between scan 2: the table',
    'expect_column_values_to_not_be_null scan 2: x',
    'expect_column_missing_rate_to_match_reference scan 1, 2: y',
    'expect_column_categories_to_match_reference scan 3, 4: y',
    'expect_column_distribution_to_match_reference scan 5: x',
    'expect_column_values_to_not_be_null the schema alone: absent',
  ])
  const scans = lines.filter((line) => line.startsWith('scan '))
  expect(scans).toEqual([
    'scan 1  reference: 1 metric of y',
    'scan 2  sample: 3 metrics of x, y',
    'scan 3  reference: class_counts of y',
    'scan 4  sample: class_counts of y',
    'scan 5  reference and sample: ks of x',
  ])
  expect(lines.filter((line) => line.startsWith('  SELECT'))).toHaveLength(4)
})

it('explains one expectation without measuring anything', async () => {
  const engine = await withData({ sample: 'x\n1\n' })
  const blind = { ...engine, query: () => Promise.reject(new Error('measured')) }
  expect(await explain([e.expectTableRowCountToBeBetween({ minValue: 1 })], blind)).toEqual([
    '1 expectation, 1 scan',
    '',
    'expect_table_row_count_to_be_between  scan 1: the table',
    '',
    'scan 1  sample: 1 metric of no column',
    '  SELECT count(*) AS "a0" FROM "sample"',
  ])
})
