import { afterAll, beforeAll, test } from 'vitest'
import { fc } from '../fastCheck.ts'
import type { Engine } from '../../src/core/engine.ts'
import { checkExpression } from '../../src/conditions/checkExpression.ts'
import { parseExpression } from '../../src/conditions/parseExpression.ts'
import { row } from '../../src/sql/ast.ts'
import { openData } from '../dataEngine.ts'

/** Expressions made at random, each with what it means in JavaScript, for which NULL is null. */
interface Meaning<V> {
  readonly text: string
  readonly value: (row: Row) => V | null
}

interface Row {
  readonly n: bigint | null
  readonly m: bigint | null
  readonly x: number | null
  readonly b: boolean | null
}

const numbers = [0n, 1n, -1n, 7n, -12n, 2n ** 31n, 2n ** 63n - 1n, -(2n ** 63n), null]
const floats = [0, -0, 0.5, -1.5, 7, 1e308, -1e-300, Infinity, -Infinity, NaN, null]
const truths = [true, false, null]
const rows: readonly Row[] = Array.from({ length: 198 }, (_, i) => ({
  n: numbers[i % 9]!,
  m: numbers[(i * 4 + 2) % 9]!,
  x: floats[i % 11]!,
  b: truths[Math.floor(i / 9) % 3]!,
}))

let engine: Engine
beforeAll(async () => {
  const values = rows.map(({ n, m, x, b }, i) => `(${i}, ${n}, ${m}, '${x ?? 'nan'}', ${x === null}, ${b})`)
  engine = await openData({
    sample: {
      parquet: `SELECT n::BIGINT AS n, m::BIGINT AS m, CASE WHEN NOT gone THEN x::DOUBLE END AS x, b
        FROM (VALUES ${values.join()}) AS rows(row, n, m, x, gone, b) ORDER BY row`,
    },
  })
})
afterAll(() => engine.close())

const fits = (value: bigint): bigint | null => (value >= -(2n ** 127n) && value < 2n ** 127n ? value : null)
/** DuckDB takes a product of exactly -(2^127) for an overflow, though a difference may come to it. */
const productFits = (value: bigint): bigint | null => (value === -(2n ** 127n) ? null : fits(value))

type Operands<V> = readonly [Meaning<V>, Meaning<V>]

/** Both sides have a value, and so has the whole. */
const strict = <V, W>(
  [left, right]: Operands<V>,
  op: string,
  meaning: (a: V, b: V) => W | null,
): Meaning<W> => ({
  text: `(${left.text} ${op} ${right.text})`,
  value(row) {
    const [a, b] = [left.value(row), right.value(row)]
    return a === null || b === null ? null : meaning(a, b)
  },
})

type Bool = Meaning<boolean>
type Int = Meaning<bigint>
type Float = Meaning<number>

const order = {
  '=': (a: number | bigint, b: number | bigint) => a === b,
  '<>': (a: number | bigint, b: number | bigint) => a !== b,
  '<': (a: number | bigint, b: number | bigint) => a < b,
  '<=': (a: number | bigint, b: number | bigint) => a <= b,
  '>': (a: number | bigint, b: number | bigint) => a > b,
  '>=': (a: number | bigint, b: number | bigint) => a >= b,
} as const
const operator = fc.constantFrom(...(Object.keys(order) as (keyof typeof order)[]))

const isNaNOf = (value: unknown): boolean => Number.isNaN(value)
const and = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true
const not = (a: boolean | null): boolean | null => (a === null ? null : !a)
const or = (a: boolean | null, b: boolean | null): boolean | null => not(and(not(a), not(b)))

const asFloat = ({ text, value }: Int): Float => ({
  text,
  value(row) {
    const integer = value(row)
    return integer === null ? null : Number(integer)
  },
})

const choice = <V>([condition, then, otherwise]: readonly [Bool, Meaning<V>, Meaning<V>]): Meaning<V> => ({
  text: `CASE WHEN ${condition.text} THEN ${then.text} ELSE ${otherwise.text} END`,
  value: (row) => (condition.value(row) === true ? then : otherwise).value(row),
})

const coalesce = <V>([first, second]: Operands<V>): Meaning<V> => ({
  text: `coalesce(${first.text}, ${second.text})`,
  value: (row) => first.value(row) ?? second.value(row),
})

const smallInts = [0n, 1n, -3n, 7n, 2n ** 53n + 1n]
const constant = <V>(text: string, value: V): Meaning<V> => ({ text, value: () => value })

/** Engines round integers of more than 64 bits as they like when they make floats of them. */
const leaf = fc.constantFrom<Int>(
  { text: 'n', value: ({ n }) => n },
  { text: 'm', value: ({ m }) => m },
  ...smallInts.map((value) => constant(String(value), value)),
)

const { bool, int, float } = fc.letrec<{ bool: Bool; int: Int; float: Float }>((tie) => {
  const [bool, int, float] = [tie('bool'), tie('int'), tie('float')]
  const depth = { depthSize: 'small' as const, withCrossShrink: true }
  return {
    int: fc.oneof(
      depth,
      leaf,
      fc.tuple(int, int).map((sides) => strict(sides, '+', (a, b) => fits(a + b))),
      fc.tuple(int, int).map((sides) => strict(sides, '-', (a, b) => fits(a - b))),
      fc.tuple(int, int).map((sides) => strict(sides, '*', (a, b) => productFits(a * b))),
      fc
        .tuple(int, fc.constantFrom(...smallInts))
        .map(([a, b]) => strict([a, constant(String(b), b)], '%', (x, y) => (y === 0n ? null : x % y))),
      fc.tuple(bool, int, int).map(choice<bigint>),
      fc.tuple(int, int).map(coalesce<bigint>),
    ),
    float: fc.oneof(
      depth,
      fc.constantFrom<Float>(
        { text: 'x', value: ({ x }) => x },
        constant('0.5', 0.5),
        constant('-2.0', -2),
        constant('1e300', 1e300),
      ),
      leaf.map(({ text, value }) => asFloat({ text: `CAST(${text} AS float)`, value })),
      fc.tuple(leaf, float).map(([a, b]) => strict([asFloat(a), b], '-', (x, y) => x - y)),
      fc.tuple(float, float).map((sides) => strict(sides, '+', (a, b) => a + b)),
      fc.tuple(float, float).map((sides) => strict(sides, '*', (a, b) => a * b)),
      fc.tuple(float, float).map((sides) => strict(sides, '/', (a, b) => (b === 0 ? null : a / b))),
      fc.tuple(bool, float, float).map(choice<number>),
      fc.tuple(float, float).map(coalesce<number>),
    ),
    bool: fc.oneof(
      depth,
      fc.constantFrom<Bool>(
        { text: 'b', value: ({ b }) => b },
        { text: 'n IS NULL', value: ({ n }) => n === null },
        { text: 'isnan(x)', value: ({ x }) => (x === null ? null : isNaNOf(x)) },
      ),
      fc.tuple(int, operator, int).map(([a, op, b]) => strict([a, b], op, order[op])),
      fc
        .tuple(fc.oneof(float, leaf.map(asFloat)), operator, float)
        .map(([a, op, b]) =>
          strict([a, b], op, (x, y) => (isNaNOf(x) || isNaNOf(y) ? null : order[op](x, y))),
        ),
      fc.tuple(bool, bool).map(([a, b]): Bool => ({
        text: `(${a.text} AND ${b.text})`,
        value: (row) => and(a.value(row), b.value(row)),
      })),
      fc.tuple(bool, bool).map(([a, b]): Bool => ({
        text: `(${a.text} OR ${b.text})`,
        value: (row) => or(a.value(row), b.value(row)),
      })),
      bool.map((a): Bool => ({ text: `(NOT ${a.text})`, value: (row) => not(a.value(row)) })),
      int.map((a): Bool => ({ text: `(${a.text} IS NOT NULL)`, value: (row) => a.value(row) !== null })),
      fc.tuple(int, int).map(([a, b]): Bool => ({
        text: `(${a.text} IS DISTINCT FROM ${b.text})`,
        value: (row) => a.value(row) !== b.value(row),
      })),
      fc.tuple(int, int, int).map(([a, low, high]) => {
        const above = strict([a, low], '>=', order['>='])
        const below = strict([a, high], '<=', order['<='])
        return {
          text: `(${a.text} NOT BETWEEN ${low.text} AND ${high.text})`,
          value: (row: Row) => not(and(above.value(row), below.value(row))),
        }
      }),
      fc.tuple(int, int, int).map(([a, b, c]) => {
        const [first, second] = [strict([a, b], '=', order['=']), strict([a, c], '=', order['='])]
        return {
          text: `(${a.text} IN (${b.text}, ${c.text}))`,
          value: (row: Row) => or(first.value(row), second.value(row)),
        }
      }),
    ),
  }
})

test('the engine gives what the expression means', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof<fc.Arbitrary<Meaning<unknown>>[]>(bool, int, float),
      async ({ text, value }) => {
        const { expr } = checkExpression(parseExpression(text), engine.tables.get('sample')!.columns)
        const found = await engine.query('sample', { select: { row, value: expr }, orderBy: [{ by: row }] })
        const expected = rows.map(value)
        found.forEach(({ value: got }, i) => {
          if (!same(got, expected[i])) throw new Error(`row ${i}: ${String(got)}, not ${String(expected[i])}`)
        })
      },
    ),
    { numRuns: 500 },
  )
})

/** Numbers are one, however large; 0 is -0. */
const same = (a: unknown, b: unknown): boolean =>
  a === b || (isNaNOf(a) && isNaNOf(b)) || (typeof b === 'bigint' && typeof a === 'number' && BigInt(a) === b)
