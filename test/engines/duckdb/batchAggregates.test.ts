import { expect, it } from 'vitest'
import { batchAggregates } from '../../../src/engines/duckdb/batchAggregates.ts'
import type { Row } from '../../../src/core/row.ts'
import { column, countAll, min, type Expr, type Query } from '../../../src/sql/ast.ts'

const selectOf = (n: number, expr: Expr): Query['select'] =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [`a${i}`, expr]))

/** Answers with the names that were asked for, and keeps how many these were. */
function asking(): { ask: (query: Query) => Promise<readonly Row[]>; sizes: number[] } {
  const sizes: number[] = []
  const ask = ({ select }: Query): Promise<readonly Row[]> => {
    sizes.push(Object.keys(select).length)
    return Promise.resolve([Object.fromEntries(Object.keys(select).map((name) => [name, `of ${name}`]))])
  }
  return { ask, sizes }
}

it.each([
  [1, [1]],
  [100, [100]],
  [101, [51, 50]],
  [250, [84, 84, 82]],
])('%d aggregates are asked for in parts of alike size, none of them twice or never', async (n, sizes) => {
  const asked = asking()
  const rows = await batchAggregates({ select: selectOf(n, min(column('x'))) }, asked.ask)
  expect(asked.sizes).toEqual(sizes)
  expect(rows).toEqual([Object.fromEntries(Array.from({ length: n }, (_, i) => [`a${i}`, `of a${i}`]))])
})

it('keeps the condition of each part', async () => {
  const where = { node: 'literal', value: true } as const
  const conditions: unknown[] = []
  await batchAggregates({ select: selectOf(150, countAll), where }, (query) => {
    conditions.push(query.where)
    return Promise.resolve([{}])
  })
  expect(conditions).toEqual([where, where])
})

it.each<[string, Query]>([
  ['of groups', { select: selectOf(150, countAll), groupBy: [column('g')] }],
  ['of rows', { select: selectOf(150, column('x')) }],
])('what is %s is never asked for in parts', async (_, query) => {
  const asked = asking()
  await batchAggregates(query, asked.ask)
  expect(asked.sizes).toEqual([150])
})
