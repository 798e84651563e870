import { z } from 'zod'
import { presentNumber } from '../sql/cell.ts'
import { isNumeric, type Column } from '../sql/column.ts'
import { columnOf } from '../columns/columnOf.ts'
import { jointResult } from '../drift/results/jointResult.ts'
import { notTested } from '../core/notTested.ts'
import { driftOptions, withDefaults } from '../core/driftOptions.ts'
import { expectation, type Tables } from '../core/expectation.ts'
import type { Metric } from '../core/metric.ts'
import { jointNumbers, type JointNumbers } from '../metrics/jointNumbers.ts'
import { columnList } from './params/columnParams.ts'
import { checkRules, rulesOf, verdictParams } from './params/verdictParams.ts'

/**
 * Expects columns of numbers to be distributed together in the sample as they are in the reference: it also finds what
 * no single column shows, such as two that no longer go together. The test is Székely and Rizzo's of the energy
 * distance, by permutation, on numbers in standard deviations of both tables; its effect is the energy coefficient,
 * from 0 to 1. It is computed from `max_rows` rows of each table, drawn at random: the same rows for the same `seed`. Rows in which
 * a number is missing or infinite are left out, and counted. Unless columns are named, all that are numbers in both
 * tables are taken.
 *
 * @example
 * { columns: [quantity, price, total], max_rows: 200 }
 */
export const expectTableDistributionToMatchReference = expectation({
  type: 'expect_table_distribution_to_match_reference',
  params: z
    .strictObject({
      columns: columnList(2).optional(),
      maxRows: z
        .int()
        .min(10)
        .max(5000)
        .default(500)
        .describe('Maximum number of rows of each table to compare.'),
      permutations: z
        .int()
        .min(99)
        .max(1_000_000)
        .default(999)
        .describe('Number of permutations. The smallest p-value is 1 / (permutations + 1).'),
      seed: driftOptions.seed,
      ...verdictParams,
    })
    .superRefine(checkRules),
  tables: ['reference', 'sample'],
  columns: ({ columns }) => columns ?? [],
  metrics(params, tables) {
    const names = params.columns ?? numericIn(tables)
    const { seed } = withDefaults(params)
    const of = (table: 'reference' | 'sample') =>
      jointNumbers(table, {
        of: names.map((name) => presentNumber(numeric(columnOf(tables, table, name), table))),
        most: params.maxRows,
        seed,
      })
    const found: { reference?: Metric<JointNumbers>; sample?: Metric<JointNumbers> } = {}
    return names.length < 2 ? found : { reference: of('reference'), sample: of('sample') }
  },
  judge(params, { reference, sample }, tables) {
    if (!reference || !sample) return notTested('fewer than two columns are numbers in both tables')
    const names = params.columns ?? numericIn(tables)
    const tested = jointResult(names, reference, sample, withDefaults(params))
    return typeof tested === 'string' ? notTested(tested) : { ...tested, rules: rulesOf(params) }
  },
})

function numeric(column: Column, table: string): Column {
  if (isNumeric(column) || column.type === 'boolean') return column
  throw new Error(
    `column "${column.name}" of the ${table} is of type ${column.type}; distances are of numbers and booleans`,
  )
}

/** Those columns that are numbers in both tables. */
function numericIn(tables: Tables): readonly string[] {
  const sample = new Set(
    tables
      .get('sample')
      ?.columns.filter(isNumeric)
      .map(({ name }) => name),
  )
  const reference = tables.get('reference')?.columns ?? []
  return reference.filter((column) => isNumeric(column) && sample.has(column.name)).map(({ name }) => name)
}
