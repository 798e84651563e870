/** Columns of every kind, whose cells are like nothing else in a report: a cell that gets out is found. */
export interface Canaries {
  readonly files: Readonly<Record<string, string>>
  /** Columns that hold canaries. */
  readonly columns: readonly string[]
  /** What a cell looks like, or a number near it. */
  readonly cell: RegExp
}

const letters = 'bcdfghjklmnpqrstvwxz'

/** Tables and a suite that fails, made of a number that differs from test to test. Odd ones are damaged too. */
export function canaries(seed: number): Canaries {
  const at = (i: number): number => (seed * 7919 + i * 104_729) % 900
  const word = (i: number): string =>
    `zqz${[at(i), at(i + 1)].map((n) => letters[n % 20]! + letters[Math.floor(n / 20) % 20]!).join('')}`
  const row = (i: number, shift: number): readonly string[] => [
    String(5_731_000 + at(i) + shift),
    `${5_731_000 + at(i + 3) + shift}.25`,
    word(i + shift),
    word((i % 4) + shift),
    `1987-0${1 + (i % 9)}-1${at(i) % 9}`,
    String(i % 2 === 0),
    i % 5 === 0 ? 'a' : 'b',
  ]
  const table = (rows: number, shift: number): string =>
    [columns.concat('plain'), ...Array.from({ length: rows }, (_, i) => row(i, shift))]
      .map((cells) => `${cells.join(',')}\n`)
      .join('')
  const damaged = `${word(500)},${word(501)},${word(502)},${word(503)},${word(504)},${word(505)},a\n${word(506)},${word(507)}\n${row(1, 7).join(',')},${word(508)}\n`
  return {
    columns,
    files: {
      'reference.csv': table(120, 0),
      'sample.csv': table(120, 90) + (seed % 2 === 1 ? damaged : ''),
      'other.csv': table(30, 400),
      'suite.json': JSON.stringify(suite),
    },
    cell: /zqz|(?<![\d.])(5[,_]?73[0-3][,_]?\d|5\.73[0-3]?e)|1987/,
  }
}

const columns = ['whole', 'real', 'name', 'kind', 'day', 'flag']
const numbers = ['whole', 'real']
const texts = ['name', 'kind']
const each = (names: readonly string[], type: string, params: object = {}) =>
  names.map((column) => ({ type: `expect_column_${type}`, column, ...params }))

/** Something of every family of expectations, and all of it fails or tells what it found. */
const suite = {
  suite: 'canaries',
  columns: Object.fromEntries(columns.map((name) => [name, { drift: true }])),
  expectations: [
    ...each(numbers, 'values_to_be_between', { min_value: 1, max_value: 2 }),
    ...each(numbers, 'min_to_be_between', { min_value: 1, max_value: 2 }),
    ...each(numbers, 'max_to_be_between', { min_value: 1, max_value: 2 }),
    ...each(numbers, 'median_to_be_between', { min_value: 1, max_value: 2 }),
    ...each(numbers, 'sum_to_be_between', { min_value: 1, max_value: 2 }),
    ...each(numbers, 'quantile_values_to_be_between', {
      quantile_ranges: {
        quantiles: [0, 0.5, 1],
        value_ranges: [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
      },
    }),
    ...each(numbers, 'values_to_be_increasing'),
    ...each(numbers, 'values_to_not_be_outliers'),
    ...each(columns, 'values_to_be_unique'),
    ...each(columns, 'values_to_be_null'),
    ...each(columns, 'values_to_be_in_set', { value_set: ['x'] }),
    ...each(columns, 'distinct_values_to_be_in_set', { value_set: ['x'] }),
    ...each(columns, 'distinct_values_to_contain_set', { value_set: ['x'] }),
    ...each(columns, 'most_common_value_to_be_in_set', { value_set: ['x'] }),
    ...each(columns, 'values_to_be_of_type', { type_: 'boolean' }),
    ...each(columns, 'categories_to_match_reference'),
    ...each(columns, 'missing_rate_to_match_reference'),
    ...each(texts, 'values_to_match_regex', { regex: '^x' }),
    ...each(texts, 'value_lengths_to_be_between', { min_value: 1, max_value: 2 }),
    ...each(texts, 'values_to_match_strftime_format', { strftime_format: '%Y' }),
    ...each(texts, 'values_to_be_json_parseable'),
    {
      type: 'expect_column_pair_values_a_to_be_greater_than_b',
      column_A: 'whole',
      column_B: 'real',
    },
    { type: 'expect_compound_columns_to_be_unique', column_list: ['kind', 'flag'] },
    { type: 'expect_column_values_to_be_between', column: 'whole', max_value: 1, group_by: ['kind'] },
    {
      type: 'expect_column_values_to_be_in_other_table',
      column: 'name',
      other_table: 'other',
      other_column: 'name',
    },
  ],
}
