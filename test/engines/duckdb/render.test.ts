import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { duckdbDialect } from '../../../src/engines/duckdb/duckdbDialect.ts'
import { openSession, type Session } from '../../../src/engines/duckdb/session.ts'
import { render, renderQuery, type Relation } from '../../../src/engines/sql/render.ts'
import { sql, SqlText } from '../../../src/sql/sqlText.ts'
import {
  and,
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
  overall,
  quantileCont,
  quantileDisc,
  regexFull,
  regexPartial,
  row,
  trunc,
  tryCast,
  window,
  type Expr,
  type Query,
  type ScalarFunction,
} from '../../../src/sql/ast.ts'

let session: Session
beforeAll(async () => {
  session = await openSession()
  await session.run(
    sql`CREATE TABLE t AS SELECT * FROM (VALUES (1, 1.5::DOUBLE, 'a', TRUE), (2, 'nan'::DOUBLE, 'it''s', FALSE), (3, '-inf'::DOUBLE, NULL, NULL)) v(n, x, s, b)`,
  )
  await session.run(sql`CREATE TABLE "od""d; DROP" AS SELECT 7 AS "a""b; --", 8 AS "select"`)
})
afterAll(() => session.close())

const n = column('n')
const x = column('x')
const s = column('s')

test.each<[text: string, expr: Expr, values: unknown[]]>([
  ['"n"', n, [1, 2, 3]],
  ['NULL', literal(null), [null, null, null]],
  [`'it''s'`, literal("it's"), ["it's", "it's", "it's"]],
  [`'; DROP TABLE t; --'`, literal('; DROP TABLE t; --'), Array(3).fill('; DROP TABLE t; --')],
  ['TRUE', literal(true), [true, true, true]],
  ['-5', literal(-5), [-5, -5, -5]],
  ['9007199254740993', literal(9007199254740993n), Array(3).fill(9007199254740993n)],
  ['0.1e0', literal(0.1), [0.1, 0.1, 0.1]],
  ['1e+21', literal(1e21), [1e21, 1e21, 1e21]],
  ['5e-324', literal(5e-324), [5e-324, 5e-324, 5e-324]],
  [`CAST('NaN' AS DOUBLE)`, literal(NaN), [NaN, NaN, NaN]],
  [`CAST('-Infinity' AS DOUBLE)`, literal(-Infinity), [-Infinity, -Infinity, -Infinity]],
  ['("n" >= 2)', compare(n, '>=', literal(2)), [false, true, true]],
  ['("n" <> 2)', compare(n, '<>', literal(2)), [true, false, true]],
  [
    `(("n" > 1) AND ("s" = 'a'))`,
    and(compare(n, '>', literal(1)), compare(s, '=', literal('a'))),
    [false, false, null],
  ],
  ['(("n" = 1) OR ("s" IS NULL))', or(compare(n, '=', literal(1)), isNull(s)), [true, false, true]],
  ['(NOT ("s" IS NULL))', not(isNull(s)), [true, true, false]],
  ['isnan(CAST("x" AS DOUBLE))', isNaN(x), [false, true, false]],
  ['isnan(CAST("n" AS DOUBLE))', isNaN(n), [false, false, false]],
  ['isinf(CAST("x" AS DOUBLE))', isInfinite(x), [false, false, true]],
  ['trunc("x")', trunc(x), [1, NaN, -Infinity]],
  ['("n" IN (1, 3))', isIn(n, [1, 3]), [true, false, true]],
  [`("s" IN ('a', 'it''s'))`, isIn(s, ['a', "it's"]), [true, true, null]],
  ['(1 = 0)', isIn(n, []), [false, false, false]],
  ['TRY_CAST("s" AS DOUBLE)', tryCast(s, 'float'), [null, null, null]],
  ['TRY_CAST("n" AS VARCHAR)', tryCast(n, 'string'), ['1', '2', '3']],
  ['TRY_CAST("s" AS HUGEINT)', tryCast(s, 'integer'), [null, null, null]],
  ['TRY_CAST("b" AS VARCHAR)', tryCast(column('b'), 'string'), ['true', 'false', null]],
  ['TRY_CAST("s" AS DATE)', tryCast(s, 'date'), [null, null, null]],
  ['TRY_CAST("s" AS TIMESTAMP)', tryCast(s, 'timestamp'), [null, null, null]],
  ['TRY_CAST("n" AS BOOLEAN)', tryCast(n, 'boolean'), [true, true, true]],
  [`regexp_full_match("s", 'it''s|b')`, regexFull(s, "it's|b"), [false, true, null]],
  [`regexp_matches("s", '''')`, regexPartial(s, "'"), [false, true, null]],
  [`("s" LIKE 'it''_')`, like(s, "it'_"), [false, true, null]],
  [`("s" LIKE '!_' ESCAPE '!')`, like(s, '!_', '!'), [false, false, null]],
  ['5e0', float(5), [5, 5, 5]],
  [`CAST('Infinity' AS DOUBLE)`, float(Infinity), [Infinity, Infinity, Infinity]],
  ['("s" IS DISTINCT FROM NULL)', compare(s, 'IS DISTINCT FROM', literal(null)), [true, true, false]],
  [`("s" IS NOT DISTINCT FROM 'a')`, compare(s, 'IS NOT DISTINCT FROM', literal('a')), [true, false, false]],
  [
    `CASE WHEN ("n" = 1) THEN 'one' WHEN "b" THEN 'yes' ELSE "s" END`,
    caseWhen(
      [
        { when: compare(n, '=', literal(1)), then: literal('one') },
        { when: column('b'), then: literal('yes') },
      ],
      s,
    ),
    ['one', "it's", null],
  ],
  ['CASE WHEN "b" THEN "n" END', caseWhen([{ when: column('b'), then: n }]), [1, null, null]],
])('%s', async (text, expr, values) => {
  expect(render(expr, duckdbDialect).text).toBe(text)
  const query = renderQuery(
    { select: { value: expr }, orderBy: [{ by: n }] },
    { from: sql`t`, row: null },
    duckdbDialect,
  )
  expect((await session.rows(query)).map((row) => row['value'])).toEqual(values)
})

const time = tryCast(literal('2024-02-29 13:45:10'), 'timestamp')
const integer = (value: bigint): Expr => tryCast(literal(value), 'integer')
const huge = 2n ** 127n - 1n

test.each<[text: string, fn: ScalarFunction, args: readonly Expr[], value: unknown]>([
  ['TRY(7 + 2)', 'add', [literal(7), literal(2)], 9],
  ['TRY(7 - -2)', 'subtract', [literal(7), literal(-2)], 9],
  ['TRY(7 * 2)', 'multiply', [literal(7), literal(2)], 14],
  ['TRY(7e0 / 2e0)', 'divide', [float(7), float(2)], 3.5],
  ['TRY(-7 % 3)', 'modulo', [literal(-7), literal(3)], -1],
  ['TRY(7 % 0)', 'modulo', [literal(7), literal(0)], null],
  [`TRY(TRY_CAST(${huge} AS HUGEINT) + 1)`, 'add', [integer(huge), literal(1)], null],
  [`TRY(TRY_CAST(${huge} AS HUGEINT) * 2)`, 'multiply', [integer(huge), literal(2)], null],
  ['TRY(abs(-5))', 'abs', [literal(-5)], 5],
  ['(7e0 + 2e0)', 'float_add', [float(7), float(2)], 9],
  ['(7e0 - 2e0)', 'float_subtract', [float(7), float(2)], 5],
  ['(1e+308 * 1e+308)', 'float_multiply', [float(1e308), float(1e308)], Infinity],
  ['abs(-5e0)', 'float_abs', [float(-5)], 5],
  ['round(-2.5e0)', 'round', [float(-2.5)], -3],
  ['floor(-2.5e0)', 'floor', [float(-2.5)], -3],
  ['ceil(-2.5e0)', 'ceil', [float(-2.5)], -2],
  ['sqrt(9e0)', 'sqrt', [float(9)], 3],
  ['ln(1e0)', 'ln', [float(1)], 0],
  ['exp(1e0)', 'exp', [float(1)], Math.E],
  [`('a' || 'b')`, 'concat', [literal('a'), literal('b')], 'ab'],
  [`lower('É')`, 'lower', [literal('É')], 'é'],
  [`upper('é')`, 'upper', [literal('é')], 'É'],
  [
    `trim(' \ta\n', chr(32) || chr(9) || chr(10) || chr(11) || chr(12) || chr(13))`,
    'trim',
    [literal(' \ta\n')],
    'a',
  ],
  [`length('naïve 🤦')`, 'length', [literal('naïve 🤦')], 7],
  [`starts_with('ab', 'a')`, 'starts_with', [literal('ab'), literal('a')], true],
  [`ends_with('ab', 'a')`, 'ends_with', [literal('ab'), literal('a')], false],
  [`contains('ab', '%')`, 'contains', [literal('ab'), literal('%')], false],
  [`coalesce(NULL, 2)`, 'coalesce', [literal(null), literal(2)], 2],
  [`greatest(1, 3, 2)`, 'greatest', [literal(1), literal(3), literal(2)], 3],
  [`least('b', 'a')`, 'least', [literal('b'), literal('a')], 'a'],
])('%s', async (text, fn, args, value) => {
  const expr = call(fn, ...args)
  expect(render(expr, duckdbDialect).text).toBe(text)
  expect(await valueOf(expr)).toBe(value)
})

test.each<[fn: ScalarFunction, value: number]>([
  ['year', 2024],
  ['month', 2],
  ['day', 29],
  ['hour', 13],
  ['minute', 45],
  ['isodow', 4],
])('%s of a time', async (fn, value) => {
  expect(await valueOf(call(fn, time))).toBe(value)
})

test('a text always falls to the same place of [0, 1), and the next one anywhere', async () => {
  const place = (text: string) => valueOf(call('hash_fraction', literal(text)))
  const places = await Promise.all(Array.from({ length: 100 }, (_, i) => place(`row ${i}`)))
  expect(places.every((at) => typeof at === 'number' && at >= 0 && at < 1)).toBe(true)
  expect(places.filter((at) => Number(at) < 0.5).length).toBeGreaterThan(20)
  expect(places.filter((at) => Number(at) < 0.5).length).toBeLessThan(80)
  expect(await place('row 1')).toBe(places[1])
  expect(await place('')).toBeTypeOf('number')
})

test.each([
  ['1970-01-02 00:00:00.5', 86_400.5],
  ['1969-12-31 23:59:59', -1],
  ['infinity', null],
])('seconds since 1970 of %s', async (moment, seconds) => {
  expect(await valueOf(call('epoch', tryCast(literal(moment), 'timestamp')))).toBe(seconds)
})

test.each([
  ['day', '2024-02-28 13:45:11', 0],
  ['day', '2024-02-28 13:45:10', 1],
  ['hour', '2024-02-29 16:00:00', -2],
  ['week', '2024-02-01 00:00:00', 4],
])('whole %ss since %s', async (unit, since, value) => {
  const from = tryCast(literal(since), 'timestamp')
  expect(await valueOf(call('date_diff', literal(unit), from, time))).toBe(value)
})

async function valueOf(expr: Expr): Promise<unknown> {
  const query = renderQuery({ select: { value: expr }, limit: 1 }, { from: sql`t`, row: null }, duckdbDialect)
  return (await session.rows(query))[0]!['value']
}

test.each<[text: string, expr: Expr, value: unknown, ofNothing: unknown]>([
  ['count(*)', countAll, 3, 0],
  ['count("s")', count(s), 2, 0],
  ['count(DISTINCT "b")', countDistinct(column('b')), 2, 0],
  ['coalesce(count_if(("n" > 1)), 0)', countIf(compare(n, '>', literal(1))), 2, 0],
  ['min("n")', min(n), 1, null],
  ['max("n")', max(n), 3, null],
  ['sum("n")', { node: 'aggregate', fn: 'sum', of: n }, 6, null],
  ['quantile_cont("n", 0.25)', quantileCont(n, 0.25), 1.5, null],
  ['quantile_disc("n", 0.5)', quantileDisc(n, 0.5), 2, null],
])('%s of three rows and of none', async (text, expr, value, ofNothing) => {
  expect(render(expr, duckdbDialect).text).toBe(text)
  const relation: Relation = { from: sql`t`, row: null }
  const none = compare(n, '>', literal(9))
  expect(await session.rows(renderQuery({ select: { value: expr } }, relation, duckdbDialect))).toEqual([
    { value },
  ])
  expect(
    await session.rows(renderQuery({ select: { value: expr }, where: none }, relation, duckdbDialect)),
  ).toEqual([{ value: ofNothing }])
})

describe('a query', () => {
  const query: Query = {
    select: { value: s, count: countAll },
    where: not(isNull(s)),
    groupBy: [s],
    orderBy: [{ by: countAll, descending: true }, { by: s }],
    limit: 5,
  }

  test('has its clauses in order', async () => {
    const text = renderQuery(query, { from: sql`t`, row: null }, duckdbDialect)
    expect(text.text).toBe(
      'SELECT "s" AS "value", count(*) AS "count" FROM t WHERE (NOT ("s" IS NULL)) GROUP BY "s" ORDER BY count(*) DESC NULLS LAST, "s" LIMIT 5',
    )
    expect(await session.rows(text)).toEqual([
      { value: 'a', count: 1 },
      { value: "it's", count: 1 },
    ])
  })

  const rowOf: Query = { select: { row, value: n }, where: compare(n, '>', literal(1)) }

  test('numbers rows while it reads them, before they are filtered', async () => {
    const text = renderQuery(rowOf, { from: sql`t`, row: null }, duckdbDialect)
    expect(text.text).toBe(
      'SELECT "__touchstone_row" AS "row", "n" AS "value" FROM (SELECT *, row_number() OVER () AS "__touchstone_row" FROM t) AS numbered WHERE ("n" > 1)',
    )
    expect(await session.rows(text)).toEqual([
      { row: 2, value: 2 },
      { row: 3, value: 3 },
    ])
  })

  test('takes the number that rows have of their own', async () => {
    const text = renderQuery(rowOf, { from: sql`t`, row: sql`(rowid + 1)` }, duckdbDialect)
    expect(text.text).toBe(
      'SELECT "__touchstone_row" AS "row", "n" AS "value" FROM (SELECT *, (rowid + 1) AS "__touchstone_row" FROM t) AS numbered WHERE ("n" > 1)',
    )
    expect(await session.rows(text)).toEqual([
      { row: 2, value: 2 },
      { row: 3, value: 3 },
    ])
  })

  test('reads from a query of the relation, where what windows give can be asked', async () => {
    const twice: Query = {
      from: { select: { n, times: window('count', null, { partitionBy: [column('s')] }) } },
      select: { n: column('n') },
      where: compare(column('times'), '>', literal(1)),
    }
    const text = renderQuery(
      twice,
      { from: sql`(VALUES (1, 'a'), (2, 'b'), (3, 'a')) v(n, s)`, row: null },
      duckdbDialect,
    )
    expect((await session.rows(text)).map(({ n }) => n).sort()).toEqual([1, 3])
  })

  test('looks at so many rows before a row, in their order', async () => {
    const mean = window('avg', n, { orderBy: [n], frame: 2 })
    const values = { from: sql`(VALUES (1), (2), (3), (10)) v(n)`, row: null }
    const text = renderQuery({ select: { mean }, orderBy: [{ by: n }] }, values, duckdbDialect)
    expect(await session.rows(text)).toEqual([{ mean: null }, { mean: 1 }, { mean: 1.5 }, { mean: 2.5 }])
  })

  test('a figure of all rows must be measured before', () => {
    const values = { from: sql`(VALUES (1), (2)) v(n)`, row: null }
    expect(() => renderQuery({ select: { mean: overall('mean', n) } }, values, duckdbDialect)).toThrow(
      "mean of all rows wasn't measured before its query",
    )
  })

  test('aggregates what a filter lets through', async () => {
    const few = { ...countAll, filter: compare(n, '>', literal(1)) }
    const values = { from: sql`(VALUES (1), (2), (NULL)) v(n)`, row: null }
    expect(
      await session.rows(renderQuery({ select: { all: countAll, few } }, values, duckdbDialect)),
    ).toEqual([{ all: 3, few: 1 }])
  })

  test('takes any name for a name', async () => {
    const odd = renderQuery(
      { select: { 'x"y': column('a"b; --'), from: column('select') } },
      { from: new SqlText('"od""d; DROP"'), row: null },
      duckdbDialect,
    )
    expect(odd.text).toBe('SELECT "a""b; --" AS "x""y", "select" AS "from" FROM "od""d; DROP"')
    expect(await session.rows(odd)).toEqual([{ 'x"y': 7, from: 8 }])
  })
})
