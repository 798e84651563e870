import { tableFromArrays } from 'apache-arrow'
import { expect, it, onTestFinished } from 'vitest'
import type { Artifact } from '../../../../src/core/artifact.ts'
import type { Engine } from '../../../../src/core/engine.ts'
import { duckdbEngine } from '../../../../src/engines/duckdb/duckdbEngine.ts'
import type { MemoryData } from '../../../../src/core/memoryData.ts'
import { column } from '../../../../src/sql/ast.ts'

async function engineOf(memory: MemoryData): Promise<Engine> {
  const artifact: Artifact = {
    ref: 'rows',
    uri: 'memory:',
    files: [],
    memory,
    bytes: null,
    digest: null,
    version: null,
    timestamp: null,
    format: 'arrow',
  }
  const engine = await duckdbEngine(new Map([['sample', artifact]]))
  onTestFinished(() => engine.close())
  return engine
}

async function typeAndValues(values: readonly unknown[]): Promise<unknown> {
  const engine = await engineOf(values.map((x, i) => ({ x, i })))
  const rows = await engine.query('sample', { select: { x: column('x') } })
  return [engine.tables.get('sample')?.columns[0]?.type, rows.map(({ x }) => x)]
}

it.each([
  [[1, 2, null], 'integer', [1, 2, null]],
  [[1, 2.5, NaN, -Infinity], 'float', [1, 2.5, NaN, -Infinity]],
  [[1, 2n ** 70n], 'integer', [1, 2n ** 70n]],
  [[true, undefined, false], 'boolean', [true, null, false]],
  [['a', ''], 'string', ['a', '']],
  [[new Date('2024-02-29T12:00:00.5Z')], 'timestamp', ['2024-02-29 12:00:00.5']],
  [[{ a: 1 }, [1]], 'string', ['{"a":1}', '[1]']],
  [[null, null], 'null', [null, null]],
])('rows %#: are a column of one type', async (values, type, cells) => {
  expect(await typeAndValues(values)).toEqual([type, cells])
})

it('rows need not have all columns', async () => {
  const engine = await engineOf([{ a: 1 }, { b: 'x' }])
  expect(await engine.query('sample', { select: { a: column('a'), b: column('b') } })).toEqual([
    { a: 1, b: null },
    { a: null, b: 'x' },
  ])
})

it.each([
  [[{ a: 1 }, { a: 'x' }], 'column "a" holds integer and, in row 2, text; give it one type'],
  [[{ a: new Date(NaN) }], 'column "a", row 1: a Date that is none'],
  [[{ a: () => 1 }], 'column "a", row 1: a cell cannot be a function'],
  [[], "can't infer columns from an empty list of rows"],
])('refuses %#', async (rows, message) => {
  await expect(engineOf(rows)).rejects.toThrow(message)
})

it('takes an Arrow table', async () => {
  const engine = await engineOf(tableFromArrays({ x: new Float64Array([1, 2]), y: ['a', 'b'] }))
  expect(await engine.query('sample', { select: { x: column('x'), y: column('y') } })).toEqual([
    { x: 1, y: 'a' },
    { x: 2, y: 'b' },
  ])
})
