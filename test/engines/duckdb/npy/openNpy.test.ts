import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { resolve } from '../../../../src/artifacts/resolve.ts'
import type { Engine } from '../../../../src/core/engine.ts'
import { duckdbEngine } from '../../../../src/engines/duckdb/duckdbEngine.ts'
import { temporary } from '../../../artifacts/temporary.ts'
import { npyFile } from './npyFile.ts'

async function engineOf(files: Readonly<Record<string, Buffer>>): Promise<Engine> {
  const folder = temporary()
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.npy`), bytes)
  const engine = await duckdbEngine(new Map([['sample', await resolve(join(folder, '*.npy'))]]))
  onTestFinished(() => engine.close())
  return engine
}

async function rowsOf(engine: Engine): Promise<unknown[][]> {
  const rows: unknown[][] = []
  for await (const batch of engine.select('SELECT * FROM sample'))
    rows.push(...batch.map((row) => Object.values(row)))
  return rows
}

const columnsOf = (engine: Engine): string[] =>
  engine.tables.get('sample')!.columns.map(({ name, type }) => `${name} ${type}`)

test('one array is a table', async () => {
  const engine = await engineOf({ X_train: npyFile([2, 3], [1, 2, 3, 4, 5, 6]) })
  expect(columnsOf(engine)).toEqual(['X_0 float', 'X_1 float', 'X_2 float'])
  expect(await rowsOf(engine)).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ])
})

test('X and y stand side by side, and splits below each other', async () => {
  const engine = await engineOf({
    X_train: npyFile([2, 1, 2], [1, 2, 3, 4]),
    X_test: npyFile([1, 1, 2], [5, 6]),
    y_train: npyFile([2], [7, 8], '<i4'),
    y_test: npyFile([1], [9], '<i4'),
  })
  expect(columnsOf(engine)).toEqual(['split string', 'X_0_0 float', 'X_0_1 float', 'y integer'])
  expect(await rowsOf(engine)).toEqual([
    ['test', 5, 6, 9],
    ['train', 1, 2, 7],
    ['train', 3, 4, 8],
  ])
  expect(engine.tables.get('sample')).toMatchObject({ rows: 3, findings: [] })
})

test('what does not fit together is found, and no row is left out', async () => {
  const engine = await engineOf({
    X_train: npyFile([2, 1], [1, 2]),
    X_test: npyFile([1, 1], [3], '<f4'),
    y_train: npyFile([3], [4, 5, 6]),
    z_test: npyFile([1], [7], '<i4'),
  })
  expect(engine.tables.get('sample')!.findings).toEqual([
    'X_train has 2, y_train has 3 rows',
    'there is no y_test, as there is of another split',
    'there is no z_train, as there is of another split',
    'X_test is <f4, X_train is <f8',
  ])
  expect(await rowsOf(engine)).toEqual([
    ['test', 3, null, 7],
    ['train', 1, 4, null],
    ['train', 2, 5, null],
    ['train', null, 6, null],
  ])
})

test('rows of two shapes are no table', async () => {
  const files = { X_train: npyFile([1, 2], [1, 2]), X_test: npyFile([1, 3], [1, 2, 3]) }
  await expect(engineOf(files)).rejects.toThrow(
    'a row of X_test is 3 of <f8, and a row of X_train is 2 of <f8: they cannot be one table',
  )
})

test('whole numbers and others are numbers together', async () => {
  const engine = await engineOf({ X_train: npyFile([1], [1], '<i4'), X_test: npyFile([1], [2.5]) })
  expect(columnsOf(engine)).toEqual(['split string', 'X float'])
  expect(await rowsOf(engine)).toEqual([
    ['test', 2.5],
    ['train', 1],
  ])
})

test('long rows are summed up', async () => {
  const row = Array.from({ length: 300 }, (_, i) => i)
  const engine = await engineOf({
    X_train: npyFile([3, 20, 15], [...row, ...row, NaN, Infinity, -1, 3, ...row.slice(4).map(() => 0)]),
    X_test: npyFile(
      [1, 20, 15],
      row.map(() => NaN),
    ),
  })
  expect(columnsOf(engine)).toEqual([
    'split string',
    'X.min float',
    'X.max float',
    'X.mean float',
    'X.not_finite integer',
    'X.one_hot boolean',
    'X.digest string',
  ])
  const md5 = (values: readonly number[]): string =>
    createHash('md5')
      .update(values.map((value) => `${value},`).join(''))
      .digest('hex')
  expect(await rowsOf(engine)).toEqual([
    ['test', null, null, null, 300, false, md5(row.map(() => NaN))],
    ['train', 0, 299, 149.5, 0, false, md5(row)],
    ['train', 0, 299, 149.5, 0, false, md5(row)],
    ['train', -1, 3, 2 / 298, 2, false, expect.any(String)],
  ])
})
