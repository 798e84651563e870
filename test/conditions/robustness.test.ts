import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { fc } from '../fastCheck.ts'
import type { Engine } from '../../src/core/engine.ts'
import { checkExpression } from '../../src/conditions/checkExpression.ts'
import { parseExpression } from '../../src/conditions/parseExpression.ts'
import type { Value } from '../../src/core/row.ts'
import { countIf, type Expr } from '../../src/sql/ast.ts'
import { UsageError } from '../../src/errors/usageError.ts'
import { openData } from '../dataEngine.ts'

const odd = 'a "quoted" name; DROP TABLE t --'
const quote = (text: string, mark: string): string => `${mark}${text.replaceAll(mark, mark + mark)}${mark}`

let engine: Engine
beforeAll(async () => {
  engine = await openData({
    sample: {
      parquet: `SELECT * FROM (VALUES
        (1::BIGINT, 1.5::DOUBLE, 'Rap', TRUE, DATE '2024-02-29', TIMESTAMP '2024-02-29 13:45:10', 'x'),
        (-9223372036854775808, '-inf', '', FALSE, DATE '0001-01-01', TIMESTAMP '9999-12-31 23:59:59', '5'),
        (0, 'nan', 'é😀%''"\\', NULL, NULL, NULL, NULL),
        (NULL, NULL, NULL, TRUE, 'infinity', '-infinity', '')
      ) AS rows(n, x, s, b, d, t, ${quote(odd, '"')})`,
    },
  })
})
afterAll(() => engine.close())

const exprOf = (text: string): Expr =>
  checkExpression(parseExpression(text), engine.tables.get('sample')!.columns).expr

async function valuesOf(text: string): Promise<readonly Value[]> {
  const expr = exprOf(text)
  const rows = await engine.query('sample', { select: { value: expr } })
  return rows.map(({ value }) => value!)
}

const texts = fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !text.includes('\0'))

test('every text, integer and float means itself', async () => {
  const property = fc.asyncProperty(
    texts,
    fc.bigInt({ min: -(10n ** 38n) + 1n, max: 10n ** 38n - 1n }),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    async (text, integer, float) => {
      const written = /[.e]/.test(String(float)) ? String(float) : `${float}.0`
      const select = {
        text: exprOf(quote(text, "'")),
        integer: exprOf(String(integer)),
        float: exprOf(written),
      }
      const [found] = await engine.query('sample', { select })
      expect(found!['text']).toBe(text)
      const same = found!['integer']
      expect(typeof same === 'number' ? BigInt(same) : same).toBe(integer)
      expect(found!['float']).toBe(float === 0 ? 0 : float)
    },
  )
  await fc.assert(property, { numRuns: 100 })
})

test('any name of a column is only a name', async () => {
  expect(await valuesOf(quote(odd, '"'))).toEqual(['x', '5', null, ''])
  const names = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((name) => !/[\0\p{Cs}]/u.test(name))
  fc.assert(
    fc.property(names, (name) => {
      const column = { name, type: 'boolean', nativeType: 'BOOLEAN' } as const
      const { expr } = checkExpression(parseExpression(quote(name, '"')), [column])
      expect(expr).toEqual({ node: 'column', name })
    }),
  )
})

type Texts = Record<'int' | 'float' | 'text' | 'bool' | 'time', string>

const constants = ["''", "'a%_'", "'Rap'", "'12'", "'2024-02-30'", "'\\'"]
const grammar = fc.letrec<Texts>((tie) => {
  const [int, float, text, bool, time] = [tie('int'), tie('float'), tie('text'), tie('bool'), tie('time')]
  const number = fc.oneof(int, float)
  const made = (parts: TemplateStringsArray, ...inner: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc.tuple(...inner).map((texts) => parts.map((part, i) => part + (texts[i] ?? '')).join(''))
  const sign = fc.constantFrom('+', '-', '*', '%')
  const order = fc.constantFrom('=', '<>', '<', '>=')
  return {
    int: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('n', '0', '-1', '99999999999999999999999999999999999999'),
      made`(${int} ${sign} ${int})`,
      made`length(${text})`,
      made`abs(${int})`,
      made`(- ${int})`,
      made`CAST(${text} AS integer)`,
      made`CAST(${bool} AS integer)`,
      made`date_diff(${fc.constantFrom("'second'", "'week'")}, ${time}, ${time})`,
      made`${fc.constantFrom('year', 'month', 'day', 'isodow')}(${time})`,
      made`${fc.constantFrom('hour', 'minute')}(CAST(${time} AS timestamp))`,
      made`greatest(${int}, ${int}, 3)`,
      made`nullif(${int}, ${number})`,
    ),
    float: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('x', '0.0', '1e308', '-0.5'),
      made`(${number} / ${number})`,
      made`(${float} ${sign} ${number})`,
      made`${fc.constantFrom('sqrt', 'ln', 'exp')}(${number})`,
      made`${fc.constantFrom('round', 'floor', 'ceil', 'trunc', 'abs')}(${float})`,
      made`CAST(${text} AS float)`,
      made`least(${number}, ${float})`,
    ),
    text: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('s', quote(odd, '"'), ...constants),
      made`(${text} || ${text})`,
      made`${fc.constantFrom('lower', 'upper', 'trim')}(${text})`,
      made`CAST(${fc.oneof(int, bool)} AS text)`,
      made`CASE ${int} WHEN ${number} THEN ${text} ELSE NULL END`,
    ),
    time: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('d', 't', "DATE '2024-02-29'", "TIMESTAMP '1969-07-20 20:17'"),
      made`CAST(${text} AS ${fc.constantFrom('date', 'timestamp')})`,
      made`coalesce(${time}, '2024-01-01')`,
      made`greatest(${time}, ${time})`,
    ),
    bool: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('b', 'TRUE'),
      made`(${number} ${order} ${number})`,
      made`(${text} ${order} ${text})`,
      made`(${time} ${order} ${time})`,
      made`(${text} LIKE ${fc.constantFrom("'%a!_' ESCAPE '!'", "'_%'")})`,
      made`(${time} IN ('2024-02-29', ${time}))`,
      made`(${number} IN (1, 2.5, ${number}))`,
      made`(${number} NOT BETWEEN ${number} AND ${number})`,
      made`(${bool} AND NOT ${bool} OR ${bool} IS NOT FALSE)`,
      made`regexp_matches(${text}, ${fc.constantFrom("'^.\\w*$'", "'(?i)é|\\pL{3}'")})`,
      made`${fc.constantFrom('starts_with', 'ends_with', 'contains')}(${text}, ${text})`,
      made`${fc.constantFrom('isnan', 'isinf', 'isfinite')}(${number})`,
    ),
  }
})

test('no expression that fits the columns makes the engine fail, whatever the values', async () => {
  let ran = 0
  const any = fc.oneof(grammar.int, grammar.float, grammar.text, grammar.bool, grammar.time)
  const property = fc.asyncProperty(any, async (text) => {
    const found = await valuesOf(text).catch((cause: unknown) => {
      if (!String(cause).includes('too large when written out')) throw cause
    })
    if (found) ran++
  })
  await fc.assert(property, { numRuns: 200 })
  expect(ran).toBeGreaterThan(150)
})

test('a column without any value fits everywhere, and gives none', async () => {
  const none = await openData({ sample: 'empty,n\n,1\n,2\n' })
  onTestFinished(() => none.close())
  const { columns } = none.tables.get('sample')!
  expect(columns[0]).toMatchObject({ name: 'empty', type: 'null' })
  const used = [
    ...[
      'empty',
      'empty > 1',
      "empty = 'a'",
      'empty = empty',
      'empty AND n > 0',
      'NOT empty',
      'empty || empty',
    ],
    ...['empty + 1', '1.5 / empty', 'empty % empty', '-empty', 'sqrt(empty)', 'length(empty)', 'year(empty)'],
    ...['hour(empty)', "empty LIKE '%'", 'empty IN (1, n)', "empty BETWEEN '2024-01-01' AND '2025-01-01'"],
    ...['greatest(empty, n)', 'coalesce(empty, NULL)', 'nullif(empty, n)', 'CASE empty WHEN 1 THEN n END'],
    ...["regexp_matches(empty, 'a')", "date_diff('day', empty, DATE '2024-01-01')", 'CAST(empty AS date)'],
    ...['isnan(empty)', 'round(empty)', 'abs(empty)', 'CASE WHEN empty THEN n ELSE empty END'],
  ]
  for (const text of used) {
    const { expr } = checkExpression(parseExpression(text), columns)
    const rows = await none.query('sample', { select: { value: expr } })
    expect([text, rows]).toEqual([text, [{ value: null }, { value: null }]])
  }
})

const nested = (times: number, wrap: (inner: string) => string, core: string): string =>
  Array.from({ length: times }).reduce<string>((inner) => wrap(inner), core)

const several = (count: number, make: (i: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, i) => make(i))

test.each<[what: string, text: string]>([
  ['parentheses', nested(97, (inner) => `(${inner})`, 'b')],
  ['NOT', nested(97, (inner) => `NOT ${inner}`, 'b')],
  ['a long sum', nested(97, (inner) => `${inner} + 1`, 'n')],
  ['a deep difference', nested(48, (inner) => `1 - (${inner})`, 'n')],
  ['a function of text', nested(97, (inner) => `trim(${inner})`, 's')],
  ['a function of a number', nested(97, (inner) => `abs(${inner})`, 'n')],
  ['CASE', nested(97, (inner) => `CASE WHEN b THEN ${inner} ELSE 0 END`, 'n')],
  ['IN', nested(48, (inner) => `CASE WHEN n IN (1, 2, ${inner}) THEN 1 END`, 'n')],
  ['coalesce', nested(97, (inner) => `coalesce(${inner}, s)`, 's')],
  ['division', nested(9, (inner) => `(x / ${inner})`, 'x')],
  ['comparison', nested(9, (inner) => `CASE WHEN ${inner} > 0 THEN x END`, 'x')],
  ['casts', nested(9, (inner) => `CAST(CAST(${inner} AS text) AS integer)`, 'n')],
  ['OR', several(2500, (i) => `n = ${i}`).join(' OR ')],
  ['a list', `n IN (${several(8000, String).join()})`],
])('%s as large as may be still runs', async (_, text) => {
  const { expr } = checkExpression(parseExpression(text), engine.tables.get('sample')!.columns)
  const condition = { node: 'isNull', of: expr } as const
  expect(await engine.query('sample', { select: { count: countIf(condition) } })).toHaveLength(1)
})

const tooDeep = 'nested more than 100 levels deep'
const tooLarge = 'this is too large when written out'

test.each<[what: string, text: string, problem: string]>([
  ['parentheses', '('.repeat(40_000), tooDeep],
  ['NOT', `${'NOT '.repeat(10_000)}b`, tooDeep],
  ['minus', `${'- '.repeat(10_000)}n`, tooDeep],
  ['calls', 'abs('.repeat(10_000), tooDeep],
  ['CASE', 'CASE '.repeat(9_000), tooDeep],
  ['a long sum', `${'n + '.repeat(10_000)}n = 1`, tooDeep],
  ['a long text', `${'s || '.repeat(9_000)}s`, tooDeep],
  ['a text', 'a'.repeat(50_001), 'an expression has at most 50000 characters'],
  ['single quotes', "'".repeat(49_999), 'has no closing'],
  ['double quotes', '"'.repeat(49_999), 'has no closing'],
  ['a number', '1'.repeat(40_000), 'more than 38 digits'],
  [
    'an open list',
    `n IN (${'n,'.repeat(20_000)}`,
    'expected a column, a value, a function or (, found the end',
  ],
  ['divisions', nested(40, (inner) => `(x / ${inner})`, 'x'), tooLarge],
  ['comparisons', nested(45, (inner) => `CASE WHEN ${inner} > 0 THEN x END`, 'x'), tooLarge],
  ['ranges', nested(45, (inner) => `CASE WHEN ${inner} BETWEEN 0 AND 1 THEN x END`, 'x'), tooLarge],
])('%s that are too large are refused', (_, text, problem) => {
  const check = (): unknown => checkExpression(parseExpression(text), engine.tables.get('sample')!.columns)
  expect(check).toThrow(UsageError)
  expect(check).toThrow(problem)
})

test('any text is an expression or a UsageError', () => {
  const words = [
    'n',
    'x',
    's',
    '(',
    ')',
    ',',
    "'",
    '"',
    '=',
    'AND',
    'NOT',
    'IN',
    'IS',
    'NULL',
    'CASE',
    'WHEN',
    'END',
  ]
  const soup = fc.array(
    fc.constantFrom(...words, 'CAST', 'AS', 'DATE', '1', '-', '--', '/*', ';', '\\', '\n', 'abs', '😀'),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        soup.map((parts) => parts.join(' ')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        try {
          checkExpression(parseExpression(text), engine.tables.get('sample')!.columns)
        } catch (cause) {
          expect(cause).toBeInstanceOf(UsageError)
        }
      },
    ),
    { numRuns: 2000 },
  )
})
