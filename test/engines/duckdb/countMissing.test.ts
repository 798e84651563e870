import { expect, it } from 'vitest'
import { countMissing } from '../../../src/engines/duckdb/countMissing.ts'
import {
  and,
  column,
  compare,
  countAll,
  countIf,
  isNaN,
  isNull,
  literal,
  not,
  or,
  type Expr,
} from '../../../src/sql/ast.ts'
import { isMissing, isPresent } from '../../../src/sql/cell.ts'
import type { Column } from '../../../src/sql/column.ts'
import { withData } from '../../dataEngine.ts'

const x: Column = { name: 'x', type: 'float', nativeType: 'DOUBLE' }
const t: Column = { name: 't', type: 'string', nativeType: 'VARCHAR' }
const [yes, no] = [literal(true), literal(false)]

const simplified: readonly (readonly [string, Expr])[] = [
  ['NULL', isNull(column('t'))],
  ['no NULL', isPresent(t)],
  ['missing', isMissing(x)],
  ['present', isPresent(x)],
  ['twice not', not(not(isMissing(x)))],
  ['all rows that are missing', and(yes, isMissing(x))],
  ['present and false', and(isPresent(x), no)],
  ['all', yes],
  ['all twice', and(yes, not(no))],
  ['none', no],
]
const others: readonly (readonly [string, Expr])[] = [
  ['NaN alone, of which NULL is neither', isNaN(column('x'))],
  ['not NaN', not(isNaN(column('x')))],
  ['two columns', or(isNull(column('t')), isNaN(column('x')))],
  ['present and more', and(isPresent(x), compare(column('x'), '>', literal(1)))],
  ['of an expression', isNull(compare(column('x'), '>', literal(1)))],
]

const parquet = `SELECT * FROM VALUES (1.5::DOUBLE, 'a'), (NULL, NULL), ('nan', 'b'), ('nan', NULL), (NULL, ''), ('inf', 'c'), (0, 'd') v(x, t)`

it.each([...simplified, ...others])('counts the same rows: %s', async (_, condition) => {
  const engine = await withData({ sample: { parquet } })
  const where = compare(column('x'), 'IS DISTINCT FROM', literal(0))
  for (const filter of [{}, { where }]) {
    // A column of a query inside stays what it is.
    const from = { select: { condition }, ...filter }
    const [plain] = await engine.query('sample', { from, select: { n: countIf(column('condition')) } })
    const n = countIf(condition)
    expect(await engine.query('sample', { select: { n }, ...filter })).toEqual([plain])
    const [row] = await engine.query('sample', { select: { n, all: countAll }, ...filter })
    expect(row).toEqual({ ...plain, all: 'where' in filter ? 6 : 7 })
  }
})

it.each(simplified)('has simpler counts: %s', (_, condition) => {
  const { select } = countMissing({ n: countIf(condition) })
  expect(Object.keys(select)).not.toContain('n')
  expect(Object.keys(select).every((name) => /^(count of (rows|x|t)|NaN of x)$/.test(name))).toBe(true)
})

it.each(others)('has no simpler ones: %s', (_, condition) => {
  const select = { n: countIf(condition) }
  expect(countMissing(select).select).toBe(select)
})

it('looks for NaN of a column once', () => {
  const counts = countMissing({ a: countIf(isPresent(x)), b: countIf(isMissing(x)), c: countAll })
  expect(Object.keys(counts.select)).toEqual(['c', 'count of rows', 'count of x', 'NaN of x'])
  const row = { c: 9, 'count of rows': 9, 'count of x': 7, 'NaN of x': 2 }
  expect(counts.read(row)).toEqual({ a: 5, b: 4, c: 9 })
})

it('leaves counts of some rows alone', () => {
  const select = { n: { ...countIf(isMissing(x)), filter: isNull(column('t')) } }
  expect(countMissing(select).select).toBe(select)
})
