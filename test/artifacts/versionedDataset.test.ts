import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { resolve } from '../../src/artifacts/resolve.ts'
import { npyFile } from '../engines/duckdb/npy/npyFile.ts'
import { temporary } from './temporary.ts'

const files: Readonly<Record<string, Buffer>> = {
  'X_test.npy': npyFile([1, 2], [1, 2]),
  'X_train.npy': npyFile([2, 2], [3, 4, 5, 6]),
  'y_test.npy': npyFile([1], [1]),
  'y_train.npy': npyFile([2], [0, 1]),
  'raw/b/c.csv': Buffer.from('n\n1\n'),
  'raw/a.csv': Buffer.from('n\n2\n'),
  'data_processor.pkl': Buffer.from('pickle'),
}

const md5 = (order: readonly string[]): string => {
  const hash = createHash('md5')
  for (const name of order) hash.update(files[name]!)
  return hash.digest('hex')
}

const arrays = ['X_test.npy', 'X_train.npy', 'y_test.npy', 'y_train.npy']
const raw = ['raw/a.csv', 'raw/b/c.csv']
const localOrder = ['X_test.npy', 'X_train.npy', 'raw/a.csv', 'raw/b/c.csv', 'y_test.npy', 'y_train.npy']

function dataset(meta: Readonly<Record<string, unknown>>, content = files): string {
  const folder = temporary()
  for (const [name, bytes] of Object.entries(content)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  const whole = { version: 'v1', created_at: '2021-12-19T06:59:00.451852', tags: ['image'], ...meta }
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(whole))
  return folder
}

test.each<[where: string, order: string[]]>([
  ['on a disk', localOrder],
  ['on S3, the raw data first', [...raw, ...arrays]],
  ['on S3, the arrays first', [...arrays, ...raw]],
])('a dataset that was published %s is proven to be whole', async (_, order) => {
  const folder = dataset({ hash: md5(order) })
  expect(await resolve(folder)).toMatchObject({
    ref: folder,
    format: 'npy',
    files: arrays.map((name) => join(folder, name)),
    version: `v1 md5:${md5(order)}`,
    timestamp: '2021-12-19T06:59:00.451Z',
  })
})

test.each(['X_train.npy', 'raw/a.csv'])('a dataset of which %s was changed is refused', async (name) => {
  const folder = dataset({ hash: md5(localOrder) })
  writeFileSync(join(folder, name), Buffer.concat([files[name]!, Buffer.from('x')]))
  await expect(resolve(folder)).rejects.toThrow(
    `${folder}: the files are not those that were published: their MD5 is not ${md5(localOrder)}, which meta.json says`,
  )
})

test('a dataset of which a file was lost is refused', async () => {
  const { 'raw/a.csv': lost, ...others } = files
  expect(lost).toBeDefined()
  await expect(resolve(dataset({ hash: md5(localOrder) }, others))).rejects.toThrow(
    'are not those that were published',
  )
})

test.each<[meta: Record<string, unknown>, message: RegExp]>([
  [{}, /meta\.json is not that of a versioned dataset: .*\n.*hash/],
  [{ hash: 'TBD' }, /meta\.json is not that of a versioned dataset: [^]*hash/],
  [{ hash: md5(localOrder), tags: undefined }, /[^]*tags/],
])('meta.json with %j is refused', async (meta, message) => {
  await expect(resolve(dataset(meta))).rejects.toThrow(message)
})

test('a dataset without arrays is refused', async () => {
  await expect(resolve(dataset({ hash: md5([]) }, {}))).rejects.toThrow(
    'there is no array (.npy) in the dataset',
  )
})

test('a folder without meta.json is a folder', async () => {
  await expect(resolve(temporary())).rejects.toThrow('is a folder; name its files with a glob')
})
