import { expect, it } from 'vitest'
import type { Engine } from '../../../src/core/engine.ts'
import type { Row } from '../../../src/core/row.ts'
import {
  column,
  compare,
  count,
  countAll,
  countIf,
  exactAvg,
  exactSum,
  isNaN,
  isNull,
  literal,
  or,
  tryCast,
  type Expr,
  type Query,
} from '../../../src/sql/ast.ts'
import { exactSum as sumInMemory, toDouble } from '../../../src/stats/numeric/exactSum.ts'
import { openData, withData, type Data } from '../../dataEngine.ts'
import { fc } from '../../fastCheck.ts'

const x = column('x')
const figures = { sum: exactSum(x), mean: exactAvg(x), rows: countAll }
const ask = async (engine: Engine, select: Query['select'], where?: Expr): Promise<Row> =>
  (await engine.query('sample', { select, ...(where && { where }) }))[0]!

/** Values whose sums as doubles depend on the order: of all magnitudes, and next to what cancels them. */
const adverse = fc.array(
  fc.oneof(
    fc.double(),
    fc.constantFrom(1e308, -1e308, Number.MAX_VALUE, 5e-324, -2e-310, 0.1, -0, 2 ** 53, NaN, null),
    fc.double({ min: -1, max: 1, noNaN: true }).map((value) => value * 2 ** -500),
  ),
  { minLength: 1, maxLength: 40 },
)

it('sums are those of fractions, whatever the values, threads and order', async () => {
  await fc.assert(
    fc.asyncProperty(adverse, fc.integer({ min: 1, max: 3000 }), async (values, copies) => {
      const rows = values.flatMap((value) => Array.from({ length: copies }, () => ({ x: value })))
      const numbers = values.filter((value) => value !== null && Number.isFinite(value)) as number[]
      const infinite = values.filter((value) => Math.abs(value ?? 0) === Infinity) as number[]
      const engine = await openData({ sample: [...rows, { x: 0.5 }, { x: -0.5 }] }, { threads: 4 })
      const { sum, mean } = await ask(engine, figures).finally(() => engine.close())
      if (infinite.length > 0) {
        const total = infinite.reduce((total, value) => total + value, 0)
        expect([sum, mean]).toEqual([total, total])
        return
      }
      const exact = BigInt(copies) * sumInMemory(Float64Array.from(numbers))!
      expect(sum).toBe(toDouble(exact))
      expect(mean).toBe(toDouble(exact, copies * numbers.length + 2))
    }),
    { numRuns: 20 },
  )
})

const select = (of: string, rows: number): Data => ({
  parquet: `SELECT ${of} AS x, i FROM range(${rows}) t(i)`,
})

it.each([
  ['no rows', select('i::DOUBLE', 0), { sum: null, mean: null, rows: 0 }],
  ['NULL alone', select('NULL::DOUBLE', 5000), { sum: null, mean: null, rows: 5000 }],
  ["DuckDB's dictionaries", select('(i % 3)::DOUBLE', 30_000), { sum: 30_000, mean: 1, rows: 30_000 }],
  ['a constant', select('0.1::DOUBLE', 100_000), { sum: 10_000, mean: 0.1, rows: 100_000 }],
  ['floats', select('(i / 2)::FLOAT', 5), { sum: 5, mean: 1, rows: 5 }],
  ['text', 'x\n0.1\n0.2\n0.3\n', { sum: 0.6, mean: 0.2, rows: 3 }],
  ['a column with gaps', 'x,y\n0.1,1\n,2\nnan,3\n0.2,4\n', { sum: 0.3, rows: 4 }],
])('%s', async (_, sample, expected) => {
  const engine = await withData({ sample })
  const { sum, mean, ...others } = await ask(engine, figures)
  const rounded = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(9)) : value)
  expect({ sum: rounded(sum), mean: rounded(mean), ...others }).toMatchObject(expected)
})

it('numbers that are handed over show how many values are NaN', async () => {
  const values =
    "(1::DOUBLE, 1), (NULL, 2), ('nan', 3), ('inf', 4), ('nan', 5), ('-inf', 6), (0, 7), (NULL, 8) v(x, i)"
  const engine = await withData({ sample: { parquet: `SELECT * FROM VALUES ${values}` } })
  const counts = { nan: countIf(isNaN(x)), missing: countIf(or(isNull(x), isNaN(x))) }
  const some = compare(column('i'), '<', literal(5))
  expect(await ask(engine, { nan: counts.nan, sum: exactSum(x) })).toEqual({ nan: 2, sum: NaN })
  for (const where of [undefined, some]) {
    const alone = await ask(engine, counts, where)
    expect(await ask(engine, { ...counts, sum: exactSum(x) }, where)).toEqual({
      ...alone,
      sum: where ? Infinity : NaN,
    })
    // A sum of some rows shows nothing about others.
    const ofSome = { ...exactSum(x), filter: compare(column('i'), '=', literal(1)) }
    expect(await ask(engine, { ...counts, sum: ofSome }, where)).toEqual({ ...alone, sum: 1 })
  }
  expect(engine.explain('sample', { select: { ...counts, sum: exactSum(x) } })).not.toContain('isnan')
  expect(engine.explain('sample', { select: { ...counts, sum: exactSum(column('i')) } })).toContain('isnan')
})

it('conditions of the query, and of single sums', async () => {
  const engine = await withData({ sample: select('i / 10', 10_000) })
  const few = compare(column('i'), '<', literal(4))
  const found = await ask(
    engine,
    { of3: { ...exactSum(x), filter: compare(column('i'), '<', literal(3)) }, of4: exactSum(x), n: count(x) },
    few,
  )
  expect(found).toEqual({ of3: toDouble(sumInMemory(Float64Array.of(0, 0.1, 0.2))!), of4: 0.6, n: 4 })
})

it('a statement that fails leaves nothing in the next sum', async () => {
  const engine = await withData({
    sample: { parquet: "SELECT i::DOUBLE AS x, '12a' AS y FROM range(9999) t(i)" },
  })
  const failing: Expr = {
    node: 'call',
    fn: 'sqrt',
    args: [{ node: 'call', fn: 'subtract', args: [literal(-1), x] }],
  }
  await expect(ask(engine, { sum: exactSum(x), other: exactSum(failing) })).rejects.toThrow()
  const { sum } = await ask(engine, figures)
  expect(sum).toBe((9998 * 9999) / 2)
})

it('queries at the same time have their own sums', async () => {
  const engine = await withData({ sample: select('i::DOUBLE', 20_000) })
  const below = (limit: number): Promise<Row> =>
    ask(engine, { sum: exactSum(x) }, compare(column('i'), '<', literal(limit)))
  const limits = [20_000, 3, 10_000, 1, 0]
  const sums = await Promise.all(limits.map(below))
  expect(sums.map(({ sum }) => sum)).toEqual(limits.map((n) => (n === 0 ? null : (n * (n - 1)) / 2)))
})

it('many columns of a loaded table are added up in several statements', async () => {
  const names = Array.from({ length: 150 }, (_, i) => `c${i}`)
  const engine = await withData({
    sample: {
      parquet: `SELECT ${names.map((name, k) => `i * ${k}.5 AS ${name}`).join()} FROM range(100) t(i)`,
    },
  })
  await engine.prepare('sample', names, 9)
  const found = await ask(
    engine,
    Object.fromEntries(names.map((name) => [name, exactSum(tryCast(column(name), 'float'))])),
  )
  expect(Object.values(found)).toEqual(names.map((_, k) => 4950 * (k + 0.5)))
})

it('explains what it hands over', async () => {
  const engine = await withData({ sample: select('i::DOUBLE', 3) })
  expect(engine.explain('sample', { select: figures })).toBe(
    'SELECT count(*) AS "rows", count(__touchstone_hand_over(coalesce(CAST("x" AS DOUBLE), \'NaN\'::DOUBLE))) AS "__touchstone_handed_over" FROM "sample"',
  )
})
