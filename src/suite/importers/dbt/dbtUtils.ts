import { identifier, join, sql, type SqlText } from '../../../sql/sqlText.ts'
import { isGiven, listOf } from '../shared/record.ts'
import { rowsWhere } from '../shared/rowsWhere.ts'
import { sqlMeasure } from '../shared/sqlMeasure.ts'
import { builtInTests } from './builtInTests.ts'
import { rowsMatchExpression } from '../shared/rowsMatchExpression.ts'
import { tableOf } from './tableOf.ts'
import { as, type Test } from './test.ts'

/** The tests of the package dbt_utils that have a meaning for one table, or for one beside another. */
export const dbtUtils: Readonly<Record<string, Test>> = {
  accepted_range: as(
    'expect_column_values_to_be_between',
    ({ min_value: min, max_value: max, inclusive = true }) => ({
      ...(isGiven(min) && { min_value: min, strict_min: inclusive === false }),
      ...(isGiven(max) && { max_value: max, strict_max: inclusive === false }),
    }),
  ),
  at_least_one: as(
    'expect_column_proportion_of_non_null_values_to_be_between',
    () => ({ min_value: 0, strict_min: true }),
    'other',
  ),
  equal_rowcount: as(
    'expect_table_row_count_to_equal_other_table',
    ({ compare_model: model, group_by_columns: groups }) => {
      if (isGiven(groups)) throw new Error('rows are not counted by groups')
      return { other_table_name: tableOf(model) }
    },
    'other',
  ),
  // Rows that are there twice count once, as in EXCEPT.
  equality: {
    counted: 'other',
    rules({ args: { compare_model: model, compare_columns: columns, ...others }, maker }) {
      const [unknown] = Object.keys(others).filter((name) => isGiven(others[name]))
      if (unknown !== undefined) throw new Error(`${unknown} cannot be carried over`)
      if (maker.common['where'] !== undefined)
        throw new Error('two tables are compared as a whole, without where')
      const selected = isGiven(columns)
        ? join(listOf(columns).map((name) => identifier(String(name))))
        : sql`*`
      const rows = (table: SqlText): string => sql`SELECT DISTINCT ${selected} FROM ${table}`.text
      return [
        maker.rule('expect_query_results_to_match_comparison', {
          base_query: rows(identifier('sample')),
          comparison_query: rows(identifier(tableOf(model))),
        }),
      ]
    },
  },
  expression_is_true: {
    rules({ args: { expression }, column, maker }) {
      if (typeof expression !== 'string') throw new Error('it has no expression')
      const whole = column === null ? expression : `${identifier(column).text} ${expression}`
      return [rowsMatchExpression(whole, maker)]
    },
  },
  fewer_rows_than: {
    counted: 'other',
    rules({ args: { compare_model: model }, maker }) {
      const rows = (table: SqlText) => sql`(SELECT count(*) FROM ${table})`
      const own = rows(rowsWhere(maker.common['where']))
      const query = sql`SELECT ${own} < ${rows(identifier(tableOf(model)))}`
      return [maker.queryRule(sqlMeasure(query.text, true))]
    },
  },
  not_accepted_values: as(
    'expect_column_values_to_not_be_in_set',
    ({ values }) => ({ value_set: values }),
    'other',
  ),
  not_constant: as('expect_column_distinct_count_to_be_greater_than', () => ({ value: 1 }), 'other'),
  not_empty_string: {
    rules: ({ args: { trim_whitespace: trim = true }, maker }) => [
      trim === true
        ? maker.rule('expect_column_values_to_match_regex', { regex: '[^ ]' })
        : maker.rule('expect_column_value_lengths_to_be_between', { min_value: 1 }),
    ],
  },
  not_null_proportion: as(
    'expect_column_proportion_of_non_null_values_to_be_between',
    ({ at_least: min, at_most: max = 1 }) => ({ min_value: min, max_value: max }),
    'other',
  ),
  recency: as(
    'expect_row_values_to_have_recent_data',
    ({
      field,
      datepart,
      interval,
      ignore_time_component: ignored = false,
      group_by_columns: groups = [],
    }) => {
      if (ignored === true) throw new Error('ignore_time_component cannot be carried over')
      return { column: field, datepart, interval, ...(listOf(groups).length > 0 && { group_by: groups }) }
    },
    'other',
  ),
  relationships_where: {
    rules({ args: { from_condition: from = '1=1', to_condition: to = '1=1', ...args }, column, maker }) {
      if (to !== '1=1')
        throw new Error('the other table is looked into as a whole: to_condition cannot be carried over')
      if (from !== '1=1' && maker.common['where'] !== undefined)
        throw new Error('it has both from_condition and where')
      const where = from === '1=1' ? {} : { where: from }
      return builtInTests['relationships']!.rules({ args, column, maker }).map((rule) =>
        'params' in rule ? { ...rule, params: { ...rule.params, ...where } } : rule,
      )
    },
  },
  unique_combination_of_columns: as(
    'expect_compound_columns_to_be_unique',
    ({ combination_of_columns: columns }) => ({ column_list: columns, ignore_row_if: 'never' }),
    'other',
  ),
}
