import {
  and,
  avg,
  call,
  caseWhen,
  column,
  compare,
  count,
  countAll,
  countDistinct,
  countIf,
  float,
  isIn,
  isInfinite,
  isNaN,
  isNull,
  like,
  literal,
  max,
  min,
  not,
  or,
  quantileCont,
  quantileDisc,
  regexFull,
  regexPartial,
  row,
  sum,
  trunc,
  tryCast,
  window,
  within,
  type CastType,
  type Expr,
  type Query,
  type ScalarFunction,
} from '../../src/sql/ast.ts'
import { quantileQuery } from '../../src/columns/quantileQuery.ts'

/** A table that every engine has: `dirty` as it is, `one` with one row, `empty` without any. */
export const tables = ['dirty', 'one', 'empty'] as const

/** The same in Trino's own words, in its schema for tests in memory. */
export const trinoStatements = (): readonly string[] =>
  statements.map((statement) => words.reduce((text, [pattern, by]) => text.replace(pattern, by), statement))

const words: readonly (readonly [pattern: RegExp, by: string])[] = [
  [/\bint8\b/g, 'bigint'],
  [/\bint4\b/g, 'integer'],
  [/\bfloat8\b/g, 'double'],
  [/\btext\b/g, 'varchar'],
  [/\btimestamp\b/g, 'timestamp(6)'],
  [/'NaN'/g, 'nan()'],
  [/'(-?)Infinity'/g, '$1infinity()'],
  [/'-0\.0'/g, '-0e0'],
  [/E'a\\nb'/g, String.raw`U&'a\000ab'`],
  [/(?<=true, |false, |NULL, )'(\d{4}-\d\d-\d\d)',/g, "DATE '$1',"],
  [/'(\d{4}-\d\d-\d\d [\d:.]+)',/g, "TIMESTAMP '$1',"],
]

/** DuckDB reads these statements as Postgres does. */
export const statements = [
  'CREATE TABLE dirty (id int8, f float8, n int8, s text, d decimal(10,2), b boolean, day date, ts timestamp, "odd ""name" int4)',
  `INSERT INTO dirty VALUES
    (1, 1.5, 9223372036854775807, 'é😀', 1.10, true, '2024-01-31', '2024-01-31 10:11:12.123456', 1),
    (2, NULL, -9223372036854775808, 'O''Brien "x"', -2.25, false, '2024-02-29', '1969-12-31 23:59:59.5', 2),
    (3, 'NaN', 9007199254740993, '', NULL, NULL, NULL, NULL, NULL),
    (4, 'Infinity', 0, NULL, 0.00, true, '1970-01-01', '1970-01-01 00:00:00', 4),
    (5, '-Infinity', NULL, '1.5', 99999999.99, false, '9999-12-31', '2024-03-31 02:30:00', 5),
    (6, '-0.0', 7, ' 12 ', 0.01, true, '2024-03-01', '2024-12-31 23:59:59.999999', 6),
    (7, 0.0, -7, 'nan', 0.01, true, '0001-01-01', '2024-02-28 00:00:00', 7),
    (8, 1.7e308, 2, E'a\\nb', 5.50, false, '2024-02-28', '2024-02-28 12:00:00', 8),
    (9, 5e-324, 2, '50%_off', 5.50, false, '2023-02-28', '2024-02-28 12:00:01', 8),
    (10, 2.5, 2, '2024-02-30', 5.50, NULL, '2023-02-28', '2024-02-28 12:00:01', 8),
    (11, 0.1, 10, 'A\\b', 0.30, true, '2023-02-28', '2024-02-28 12:00:01', 9)`,
  'CREATE TABLE one AS SELECT * FROM dirty WHERE id = 1',
  'CREATE TABLE empty AS SELECT * FROM dirty WHERE id > 100',
]

const [f, n, s, d, b, day, ts] = ['f', 'n', 's', 'd', 'b', 'day', 'ts'].map(column) as [
  Expr,
  Expr,
  Expr,
  Expr,
  Expr,
  Expr,
  Expr,
]
const finite = and(not(isNull(f)), not(isNaN(f)), not(isInfinite(f)))

/** An expression of the rows, in the order of `id`. */
const ofRows = (value: Expr): Query => ({ select: { value }, orderBy: [{ by: column('id') }] })
const casts = (of: Expr, ...types: CastType[]): [string, Query][] =>
  types.map((type) => [`cast to ${type}`, ofRows(tryCast(of, type))])
const functions = (fn: ScalarFunction, ...args: Expr[]): [string, Query] => [fn, ofRows(call(fn, ...args))]

/** Every kind of node, each as a query. The first column is compared exactly, sums of doubles to 1e-13. */
export const cases: readonly (readonly [name: string, query: Query])[] = [
  [
    'counts',
    { select: { all: countAll, f: count(f), n: count(n), s: count(s), distinct: countDistinct(f) } },
  ],
  [
    'null states',
    {
      select: {
        nan: countIf(isNaN(f)),
        infinite: countIf(isInfinite(f)),
        empty: countIf(compare(s, '=', literal(''))),
      },
    },
  ],
  [
    'count of nothing',
    {
      select: {
        none: countIf(compare(n, '>', literal(10n ** 18n * 9n))),
        filtered: { ...count(f), filter: isNull(s) },
      },
    },
  ],
  [
    'extremes of doubles',
    {
      select: { least: { ...min(f), filter: finite }, greatest: { ...max(f), filter: finite }, nan: max(f) },
    },
  ],
  ['extremes of integers', { select: { least: min(n), greatest: max(n) } }],
  ['extremes of text, by code points', { select: { least: min(s), greatest: max(s) } }],
  ['extremes of times', { select: { least: min(ts), greatest: max(ts), day: max(day) } }],
  ['exact sums', { select: { n: sum(n), d: sum(d) } }],
  [
    'means',
    { select: { n: avg(n), d: avg(d), f: { ...avg(f), filter: and(finite, compare(f, '<', float(100))) } } },
  ],
  ['quantiles', quantileQuery(n, [0.05, 0.25, 0.5, 0.95])],
  [
    'quantiles of a decimal',
    { select: { median: quantileCont(tryCast(d, 'float'), 0.5), quarter: quantileDisc(d, 0.25) } },
  ],
  [
    'groups',
    {
      select: { value: s, times: countAll },
      where: not(isNull(s)),
      groupBy: [s],
      orderBy: [{ by: countAll, descending: true }, { by: s }],
      limit: 5,
    },
  ],
  [
    'groups of several columns',
    {
      from: { select: { a: s, b: tryCast(n, 'string') } },
      unpivot: [column('a'), column('b')],
      select: { place: column('place'), value: column('value'), times: countAll },
      where: not(isNull(column('value'))),
      groupBy: [column('place'), column('value')],
      orderBy: [{ by: column('place') }, { by: countAll, descending: true }, { by: column('value') }],
    },
  ],
  [
    '-0 and 0 are one group',
    {
      select: { value: call('float_add', f, float(0)), times: countAll },
      where: finite,
      groupBy: [call('float_add', f, float(0))],
      orderBy: [{ by: call('float_add', f, float(0)) }],
    },
  ],
  [
    'NaN is the greatest, and equals itself',
    ofRows(and(compare(f, '>', float(1)), compare(f, '<>', float(1)))),
  ],
  ['comparisons', ofRows(or(compare(n, '>=', literal(7)), compare(s, '<', literal('O'))))],
  ['distinct from', ofRows(compare(f, 'IS DISTINCT FROM', float(-0)))],
  ['within: all but the lowest', ofRows(within(f, [{ above: -Infinity, upTo: Infinity }]))],
  [
    'within: some',
    ofRows(
      within(f, [
        { above: -Infinity, upTo: -1.5 },
        { above: -1, upTo: 0 },
        { above: 1.5, upTo: 2 },
      ]),
    ),
  ],
  [
    'within: up to the highest',
    ofRows(
      within(f, [
        { above: -1.5, upTo: 1 },
        { above: 1, upTo: 1.5 },
        { above: 2, upTo: Infinity },
      ]),
    ),
  ],
  ['in', ofRows(isIn(s, ['O\'Brien "x"', '']))],
  ['case', ofRows(caseWhen([{ when: isNull(f), then: literal('none') }], literal('some')))],
  ['odd names', ofRows(column('odd "name'))],
  ['trunc', ofRows(trunc(d))],
  ['regex of the whole text', ofRows(regexFull(s, String.raw`[\w.]+|a.b|.{2}`))],
  ['regex of a part', ofRows(regexPartial(s, String.raw`(?i)\d[.%]|b`))],
  ['like', ofRows(like(s, '%\\%'))],
  ['like with an escape', ofRows(like(s, '%!%!_%', '!'))],
  ...casts(s, 'float', 'integer', 'boolean', 'string'),
  ...casts(n, 'float', 'string', 'integer'),
  ...casts(f, 'int64', 'float32'),
  ...casts(d, 'float', 'integer'),
  ...casts(b, 'float', 'string'),
  ...casts(day, 'timestamp', 'string'),
  functions('divide', d, tryCast(n, 'float')),
  functions('modulo', literal(17), literal(5)),
  functions('round', f),
  functions('length', s),
  functions('lower', s),
  functions('trim', s),
  functions('concat', s, literal('!')),
  functions('starts_with', s, literal('1')),
  functions('ends_with', s, literal('b')),
  functions('contains', s, literal('"')),
  functions('year', day),
  functions('month', ts),
  functions('hour', ts),
  functions('isodow', day),
  functions('epoch', ts),
  functions('coalesce', s, literal('none')),
  functions('greatest', tryCast(n, 'float'), literal(3)),
  functions('date_diff', literal('day'), tryCast(day, 'timestamp'), ts),
  functions('date_diff', literal('month'), tryCast(day, 'timestamp'), ts),
  functions('date_diff', literal('hour'), tryCast(day, 'timestamp'), ts),
  [
    'previous row',
    {
      from: { select: { id: column('id'), value: window('lag', n, { orderBy: [column('id')] }) } },
      select: { value: column('value') },
      orderBy: [{ by: column('id') }],
    },
  ],
  [
    'rank',
    {
      from: { select: { id: column('id'), value: window('rank', null, { orderBy: [d] }) } },
      select: { value: column('value') },
      orderBy: [{ by: column('id') }],
    },
  ],
  ['row numbers', { from: { select: { row, id: column('id') } }, select: { value: max(column('row')) } }],
]
