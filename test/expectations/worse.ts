type Cell = (i: number) => unknown
/** Row `i` of a column as it should be, and how it is broken. */
type Column = readonly [clean: Cell, broken: Cell]
type Params = Readonly<Record<string, unknown>>

/** How an expectation of rows or columns is made worse, row by row. */
export interface Worse {
  readonly a: Column
  readonly b?: Column
  /** The parameters, given the names of its columns. */
  readonly params: (a: string, b: string) => Params
  /** The first column of the reference, where it is another. */
  readonly reference?: Cell
}

const measure = (i: number): number => 10 + ((i * 37) % 101) / 10
const colour = (i: number): string => ['red', 'green', 'blue', 'black'][i % 4]!
const row = (i: number): number => i
const day = (i: number): string => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10)
const email = (i: number): string => `ada.${i}@example.com`
const always =
  (value: unknown): Cell =>
  () =>
    value
const missing = always(null)
const same = (of: Cell): Column => [of, of]

const column = (clean: Cell, broken: Cell, params: Params = {}): Worse => ({
  a: [clean, broken],
  params: (name) => ({ column: name, ...params }),
})
const pair = (a: Column, b: Column, params: Params = {}): Worse => ({
  ...{ a, b },
  params: (column_A, column_B) => ({ column_A, column_B, ...params }),
})
const list = (a: Column, b: Column, params: Params = {}): Worse => ({
  ...{ a, b },
  params: (one, other) => ({ column_list: [one, other], ...params }),
})

const colours = ['red', 'green', 'blue', 'black']
const classes = { values: colours, weights: [0.25, 0.25, 0.25, 0.25] }
const bins = { bins: [10, 12.5, 15, 17.5, 20.1], weights: [0.25, 0.25, 0.25, 0.25] }

export const ofRows: Readonly<Record<string, Worse>> = {
  expect_column_bootstrapped_ks_test_p_value_to_be_greater_than: column(measure, always(20), {
    partition_object: bins,
  }),
  expect_column_categories_to_match_reference: column(colour, always('new')),
  expect_column_chisquare_test_p_value_to_be_greater_than: column(colour, always('red'), {
    partition_object: classes,
  }),
  expect_column_distinct_count_to_be_greater_than: column(row, always(1), { value: 200 }),
  expect_column_distinct_count_to_be_less_than: column(colour, row, { value: 20 }),
  expect_column_distinct_count_to_equal: column(colour, row, { value: 4 }),
  expect_column_distinct_count_to_equal_other_table: column(colour, row, { other_table: 'reference' }),
  expect_column_distinct_values_to_be_in_set: column(colour, always('new'), { value_set: colours }),
  expect_column_distinct_values_to_contain_set: column((i) => i % 60, always(0), { value_set: [58, 59] }),
  expect_column_distinct_values_to_equal_set: column(colour, always('new'), { value_set: colours }),
  expect_column_distribution_to_match_reference: column(measure, (i) => measure(i) + 9),
  expect_column_entropy_to_be_between: column(colour, always('red'), { min_value: 1 }),
  expect_column_imbalance_ratio_to_be_between: column(colour, always('red'), { max_value: 3 }),
  expect_column_kl_divergence_to_be_less_than: column(colour, always('red'), {
    ...{ partition_object: classes, threshold: 0.1 },
  }),
  expect_column_max_to_be_between: column(measure, always(99), { max_value: 21 }),
  expect_column_mean_to_be_between: column(measure, always(99), { max_value: 20 }),
  expect_column_median_to_be_between: column(measure, always(99), { max_value: 20 }),
  expect_column_min_to_be_between: column(measure, always(-99), { min_value: 9 }),
  expect_column_missing_rate_to_match_reference: column(measure, missing),
  expect_column_most_common_value_to_be_in_set: column((i) => (i % 2 ? 'red' : colour(i)), always('new'), {
    value_set: ['red'],
  }),
  expect_column_pair_correlation_to_be_between: pair(same(measure), [measure, (i) => -measure(i)], {
    min_value: 0.5,
  }),
  expect_column_pair_correlation_to_match_reference: pair(same(measure), [
    (i) => measure(i) + (i % 7),
    (i) => -measure(i),
  ]),
  expect_column_pair_cramers_phi_value_to_be_less_than: pair(
    same(colour),
    [(i) => colour(Math.floor(i / 4)), colour],
    { threshold: 0.3 },
  ),
  expect_column_pair_values_a_to_be_greater_than_b: pair([always(2), always(0)], same(always(1))),
  expect_column_pair_values_to_be_equal: pair(same(measure), [measure, missing]),
  expect_column_pair_values_to_be_in_set: pair(same(always('DE')), [always('EUR'), always('USD')], {
    value_pairs_set: [['DE', 'EUR']],
  }),
  expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than: column(
    ...([measure, always(20)] as const),
    { distribution: 'uniform', params: { loc: 10, scale: 10.1 } },
  ),
  expect_column_proportion_of_non_null_values_to_be_between: column(measure, missing, { min_value: 0.8 }),
  expect_column_proportion_of_unique_values_to_be_between: column(row, always(1), { min_value: 0.8 }),
  expect_column_quantile_values_to_be_between: column(measure, always(99), {
    quantile_ranges: {
      quantiles: [0.5, 0.95],
      value_ranges: [
        [5, 20],
        [null, 50],
      ],
    },
  }),
  expect_column_stdev_to_be_between: column(measure, always(14), { min_value: 2 }),
  expect_column_sum_to_be_between: column(measure, always(0), { min_value: 3000 }),
  expect_column_type_to_be: column(row, always('x'), { type_: 'BIGINT' }),
  expect_column_unique_value_count_to_be_between: column(colour, row, { max_value: 20 }),
  expect_column_value_lengths_to_be_between: column(colour, always('a longer colour'), { max_value: 5 }),
  expect_column_value_lengths_to_equal: column(always('ab'), always('abc'), { value: 2 }),
  expect_column_values_to_be_between: column(measure, always(99), { min_value: 0, max_value: 21 }),
  expect_column_values_to_be_dateutil_parseable: column(day, always('soon')),
  expect_column_values_to_be_decreasing: column(
    (i) => -i,
    (i) => 1000 + i,
  ),
  expect_column_values_to_be_in_other_table: column(colour, always('new'), { other_table: 'reference' }),
  expect_column_values_to_be_in_set: column(colour, always('new'), { value_set: colours }),
  expect_column_values_to_be_in_type_list: column((i) => String(i), always('x'), { type_list: ['INTEGER'] }),
  expect_column_values_to_be_increasing: column(row, (i) => -1000 - i),
  expect_column_values_to_be_json_parseable: column(always('{}'), always('{')),
  expect_column_values_to_be_null: column(missing, always(1)),
  expect_column_values_to_be_of_type: column((i) => String(i), always('x'), { type_: 'integer' }),
  expect_column_values_to_be_unique: column(row, always(1)),
  expect_column_values_to_have_consistent_casing: column(colour, (i) => (i % 2 ? 'RED' : 'rEd')),
  expect_column_values_to_match_format: column(email, always('nobody'), { format: 'email' }),
  expect_column_values_to_match_json_schema: column(always('{"n":1}'), always('{}'), {
    json_schema: { type: 'object', required: ['n'] },
  }),
  expect_column_values_to_match_like_pattern: column(email, always('x'), { like_pattern: '%@example.com' }),
  expect_column_values_to_match_like_pattern_list: column(email, always('x'), {
    like_pattern_list: ['%@example.com', '%@example.org'],
  }),
  expect_column_values_to_match_regex: column(email, always('x'), { regex: '@' }),
  expect_column_values_to_match_regex_list: column(email, always('x'), { regex_list: ['@', '#'] }),
  expect_column_values_to_match_strftime_format: column((i) => `on ${day(i)}`, always('x'), {
    strftime_format: 'on %Y-%m-%d',
  }),
  expect_column_values_to_not_be_in_set: column(email, always('x'), { value_set: ['x'] }),
  expect_column_values_to_not_be_null: column(measure, missing),
  expect_column_values_to_not_have_mixed_nulls: column(
    (i) => (i % 2 ? null : 'x'),
    (i) => (i % 2 ? 'n/a' : 'NULL'),
  ),
  expect_column_values_to_not_have_mixed_types: column(colour, (i) => (i % 2 ? '1' : day(i))),
  expect_column_values_to_not_match_like_pattern: column(email, always('x'), { like_pattern: 'x' }),
  expect_column_values_to_not_match_like_pattern_list: column(email, always('x'), {
    like_pattern_list: ['x', 'y'],
  }),
  expect_column_values_to_not_match_regex: column(email, always('x'), { regex: '^x' }),
  expect_column_values_to_not_match_regex_list: column(email, always('x'), { regex_list: ['^x', '^y'] }),
  expect_compound_columns_to_be_unique: list([row, always(1)], same(always('a'))),
  expect_multicolumn_sum_to_equal: list([always(1), always(7)], same(always(2)), { sum_total: 3 }),
  expect_multicolumn_values_to_be_equal: list([measure, always(0)], same(measure)),
  expect_multicolumn_values_to_be_unique: list([row, always('a')], same(always('a'))),
  expect_query_results_to_match_comparison: {
    a: [colour, always('new')],
    params: (a) => ({
      base_query: `SELECT DISTINCT ${a} FROM sample`,
      comparison_query: `SELECT DISTINCT ${a} FROM reference`,
    }),
  },
  expect_row_values_to_have_data_for_every_n_datepart: column(day, (i) => day(i === 239 ? i : 0), {
    date_part: 'day',
  }),
  expect_row_values_to_have_recent_data: column(day, always('2020-01-01'), {
    ...{ datepart: 'day', interval: 30, now: '2024-09-10' },
  }),
  expect_select_column_values_to_be_unique_within_record: list([row, always('a')], same(always('a'))),
  expect_table_distribution_to_match_reference: {
    a: [measure, (i) => measure(i) + 9],
    b: same((i) => measure(i * 3)),
    params: (a, b) => ({ columns: [a, b], permutations: 199, max_rows: 100 }),
  },
  expect_table_rows_to_not_be_in_other_table: {
    ...list([email, always('x')], same(always('a')), { other_table: 'reference' }),
    reference: always('x'),
  },
  expression_is_true: { a: [always(1), always(-1)], params: (a) => ({ expression: `${a} > 0` }) },
  unexpected_rows_expectation: {
    a: [always(1), always(-1)],
    params: (a) => ({ unexpected_rows_query: `SELECT * FROM {batch} WHERE ${a} < 0` }),
  },
}

/** What rows of the sample cannot make worse, and why. */
export const otherwise: Readonly<Record<string, string>> = {
  expect_column_to_match_reference: 'it stands for others',
  expect_column_value_z_scores_to_be_less_than:
    'values far out widen the deviation that they are measured in',
  expect_column_values_to_be_within_n_stdevs: 'as z-scores',
  expect_column_values_to_be_within_n_moving_stdevs: 'as z-scores, of neighbours',
  expect_column_values_to_not_be_outliers: 'when half of the values are far out, the others are',
  expect_column_to_exist: 'of columns',
  expect_table_column_count_to_be_between: 'of columns',
  expect_table_column_count_to_equal: 'of columns',
  expect_table_column_count_to_equal_other_table: 'of columns',
  expect_table_columns_to_be_in_reference: 'of columns',
  expect_table_columns_to_match_ordered_list: 'of columns',
  expect_table_columns_to_match_set: 'of columns',
  expect_table_columns_to_not_contain_set: 'of columns',
  expect_table_row_count_to_be_between: 'of the number of rows',
  expect_table_row_count_to_equal: 'of the number of rows',
  expect_table_row_count_to_equal_other_table: 'of the number of rows',
  expect_table_row_count_to_equal_other_table_times_factor: 'of the number of rows',
  expect_table_row_count_to_match_reference: 'of the number of rows',
  expect_table_digest_to_equal: 'of the artifact',
  expect_table_digest_to_not_equal_other_table: 'of the artifact',
  expect_table_metadata_to_match_json_schema: 'of the artifact',
  expect_table_parents_to_contain_other_table: 'of the artifact',
  expect_table_parents_to_contain_set: 'of the artifact',
  expect_table_tags_to_contain_set: 'of the artifact',
  expect_table_to_be_fresh: 'of the artifact',
  expect_table_version_to_equal: 'of the artifact',
  expect_table_to_be_well_formed: 'of the file',
  expect_tensor_dtype_to_be: 'of the file',
  expect_tensor_rows_to_be_one_hot: 'of arrays',
  expect_tensor_shape_to_match: 'of arrays',
  expect_tensor_splits_to_be_disjoint: 'of arrays',
  expect_tensor_values_to_be_between: 'of arrays',
  expect_tensor_values_to_be_finite: 'of arrays',
}
