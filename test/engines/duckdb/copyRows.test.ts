import { describe, expect, it } from 'vitest'
import type { Engine } from '../../../src/core/engine.ts'
import { routedEngine } from '../../../src/engines/routedEngine.ts'
import { filteredEngine } from '../../../src/runner/filteredEngine.ts'
import { column, compare, countAll, literal, row, type Expr } from '../../../src/sql/ast.ts'
import { withData } from '../../dataEngine.ts'

const rows = Array.from({ length: 5000 }, (_, i) => ({ n: i, text: `t${i % 7}` }))
const above = (name: string, value: number): Expr => compare(column(name), '>=', literal(value))

const numbersOf = async (engine: Engine, table = 'sample'): Promise<readonly (readonly number[])[]> => {
  const found = await engine.query(table, {
    select: { row, n: column('n') },
    orderBy: [{ by: row }],
    limit: 3,
  })
  return found.map((each) => [Number(each['row']), Number(each['n'])])
}

const countOf = async (engine: Engine): Promise<number> => {
  const [found] = await engine.query('sample', { select: { n: countAll } })
  return Number(found?.['n'])
}

describe.each([
  ['rows', rows],
  ['CSV', `n,text\n${rows.map(({ n, text }) => `${n},${text}\n`).join('')}`],
  ['Parquet', { parquet: "SELECT range AS n, 't' || range % 7 AS text FROM range(5000)" }],
])('a copy of %s', (_, sample) => {
  it('has the rows of the condition in their order, numbered from 1', async () => {
    const engine = await withData({ sample })
    const copy = await engine.copyRows!('sample', above('n', 4000))
    expect(copy.tables.get('sample')?.rows).toBe(1000)
    expect(await countOf(copy)).toBe(1000)
    expect(await numbersOf(copy)).toEqual([
      [1, 4000],
      [2, 4001],
      [3, 4002],
    ])
    expect(await countOf(engine)).toBe(5000)
    await copy.close()
  })

  it('is apart from other copies, and from what is loaded', async () => {
    const engine = await withData({ sample })
    await engine.prepare('sample', ['n', 'text'], Infinity)
    const [few, fewer] = [
      await engine.copyRows!('sample', above('n', 4000)),
      await engine.copyRows!('sample', above('n', 4990)),
    ]
    await few.prepare('sample', ['n'], Infinity)
    expect([await countOf(engine), await countOf(few), await countOf(fewer)]).toEqual([5000, 1000, 10])
    await few.close()
    expect([await countOf(engine), await countOf(fewer)]).toEqual([5000, 10])
    await expect(countOf(few)).rejects.toThrow('copy_')
    await fewer.close()
  })
})

it('copies columns that differ only in case', async () => {
  const engine = await withData({ sample: 'a,A,n\n7,8,9\n1,2,3\n' })
  const copy = await engine.copyRows!('sample', above('n', 9))
  expect(await copy.query('sample', { select: { a: column('a'), A: column('A') } })).toEqual([{ a: 7, A: 8 }])
  await copy.close()
})

it.each([
  ['DuckDB calls its own row numbers', 'SELECT 7 AS rowid, range AS n FROM range(10)', ['rowid', 'n']],
  ['have quotes', `SELECT 7 AS "a""b.c", range AS n FROM range(10)`, ['a"b.c', 'n']],
])('copies columns that are called as %s', async (_, parquet, names) => {
  const engine = await withData({ sample: { parquet } })
  const copy = await engine.copyRows!('sample', above('n', 8))
  const select = Object.fromEntries(names.map((name) => [name, column(name)]))
  const found = await copy.query('sample', { select, orderBy: [{ by: column('n') }] })
  expect(found.map((each) => Object.values(each).map(Number))).toEqual([
    [7, 8],
    [7, 9],
  ])
  expect(copy.tables.get('sample')?.columns.map(({ name }) => name)).toEqual(names)
  await copy.close()
})

it('of an engine with a condition has the rows for which both hold', async () => {
  const engine = await withData({ sample: rows })
  const copy = await filteredEngine(engine, above('n', 4998)).copyRows!('sample', above('n', 10))
  expect(await countOf(copy)).toBe(2)
  await copy.close()
})

it('of a table with another name has that name', async () => {
  const engine = await withData({ reference: rows, sample: rows.slice(0, 10) })
  const routed = routedEngine(new Map([['sample', { engine, table: 'reference' }]]))
  const copy = await routed.copyRows!('sample', above('n', 4990))
  expect(await countOf(copy)).toBe(10)
  await copy.close()
  await expect(countOf(copy)).rejects.toThrow('copy_')
  expect(await countOf(engine)).toBe(10)
})
