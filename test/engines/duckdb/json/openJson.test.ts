import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { resolve } from '../../../../src/artifacts/resolve.ts'
import type { Engine } from '../../../../src/core/engine.ts'
import { duckdbEngine } from '../../../../src/engines/duckdb/duckdbEngine.ts'
import { column, tryCast } from '../../../../src/sql/ast.ts'

async function opened(text: string): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'x.json')
  await writeFile(file, text)
  return duckdbEngine(new Map([['sample', await resolve(file)]]))
}

it.each([
  ['an array', '[{"a":1},{"a":null}]'],
  ['an object on each line', '{"a":1}\n{"a":null}\n'],
  ['an array behind a byte order mark', '\ufeff[{"a":1},{"a":null}]'],
  ['an object on each line behind a byte order mark', '\ufeff{"a":1}\n{"a":null}\n'],
])('reads %s', async (_, text) => {
  const engine = await opened(text)
  onTestFinished(() => engine.close())
  expect(engine.tables.get('sample')!.columns).toMatchObject([{ name: 'a', type: 'integer' }])
  expect(await engine.query('sample', { select: { a: column('a') } })).toEqual([{ a: 1 }, { a: null }])
})

it.each([
  ['numbers', '[1,2]'],
  ['numbers behind a byte order mark', '\ufeff[1,2]'],
  ['an object and a number', '\ufeff[{"a":1},2]'],
  ['two arrays', '[{"a":1}]\n[{"a":2}]'],
  ['two arrays behind a byte order mark', '\ufeff[{"a":1}]\n[{"a":2}]'],
])('refuses %s, and drops none of them', async (_, text) => {
  await expect(opened(text)).rejects.toThrow(
    /x\.json: expected an array of objects, or an object on each line$/,
  )
})

it.each([
  ['on each line', '{"at":"12:30","n":1,"d":"2024-01-05","o":{"x":"07:00"}}\n{"at":null,"n":2.5}\n'],
  ['in an array', '[{"at":"12:30","n":1,"d":"2024-01-05","o":{"x":"07:00"}},{"at":null,"n":2.5}]'],
])('leaves times of day as they are written, of objects %s', async (_, text) => {
  const engine = await opened(text)
  onTestFinished(() => engine.close())
  expect(engine.tables.get('sample')!.columns).toMatchObject([
    { name: 'at', type: 'string' },
    { name: 'n', type: 'float' },
    { name: 'd', type: 'date' },
    { name: 'o', type: 'other' },
  ])
  const select = { at: column('at'), n: column('n') }
  expect(await engine.query('sample', { select })).toEqual([
    { at: '12:30', n: 1 },
    { at: null, n: 2.5 },
  ])
})

it.each([
  ['2024-1-5', 'string', '2024-1-5'],
  [' 2024-01-05', 'string', ' 2024-01-05'],
  ['epoch', 'string', 'epoch'],
  ['infinity', 'string', 'infinity'],
  ['2024-1-5 3:04:05', 'string', '2024-1-5 3:04:05'],
  ['550E8400-E29B-41D4-A716-446655440000', 'string', '550E8400-E29B-41D4-A716-446655440000'],
  ['2024-01-05', 'date', '2024-01-05'],
  ['2024-01-05T10:00:00Z', 'timestamp', '2024-01-05 10:00:00+00'],
  ['2024-01-05T10:00:00.5+02:00', 'timestamp', '2024-01-05 08:00:00.5+00'],
])('reads the text %j as %s', async (text, type, value) => {
  const engine = await opened(`${JSON.stringify({ a: text, n: 1 })}\n{"a":null}\n`)
  onTestFinished(() => engine.close())
  expect(engine.tables.get('sample')!.columns[0]).toMatchObject({ name: 'a', type })
  const [row] = await engine.query('sample', { select: { a: tryCast(column('a'), 'string') } })
  expect(row).toEqual({ a: value })
})

it('loses no value of keys that differ in case alone, whatever is found in them', async () => {
  const engine = await opened('{"at":"12:30","At":"13:45:00"}\n')
  onTestFinished(() => engine.close())
  expect(await engine.query('sample', { select: { at: column('At_1') } })).toMatchObject([{ at: '13:45:00' }])
})
