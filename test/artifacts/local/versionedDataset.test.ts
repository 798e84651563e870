import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { resolve } from '../../../src/artifacts/resolve.ts'
import { npyFile } from '../../engines/duckdb/npy/npyFile.ts'
import { temporary } from '../temporary.ts'

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

test('a directory without meta.json is a directory', async () => {
  await expect(resolve(temporary())).rejects.toThrow('no data files in the directory')
})

/** A folder of versions, each made at its own time. */
function versions(times: Readonly<Record<string, string>>): string {
  const parent = temporary()
  for (const [name, created_at] of Object.entries(times))
    renameSync(dataset({ hash: md5(localOrder), created_at, version: name }), join(parent, name))
  return `${parent}/`
}

const three = { v10: '2021-12-21T00:00:00', v9: '2021-12-20T00:00:00.000001', v8: '2021-12-20T00:00:00' }

test.each<[selected: string, asOf: string | undefined, version: string]>([
  ['', undefined, 'v10'],
  ['@latest', undefined, 'v10'],
  ['@previous', undefined, 'v9'],
  ['@latest~2', undefined, 'v8'],
  ['', '2021-12-20', 'v9'],
  ['@previous', '2021-12-20', 'v8'],
])('datasets/%s as of %s is %s', async (selected, asOf, version) => {
  const parent = versions(three)
  const found = await resolve(`${parent}${selected}`, asOf === undefined ? {} : { asOf })
  expect(found.version).toBe(`${version} md5:${md5(localOrder)}`)
  expect(found.uri).toBe(pathToFileURL(join(parent, version)).href)
})

test('a version that is not there is named, with those that are', async () => {
  const parent = versions(three)
  await expect(resolve(`${parent}@latest~3`)).rejects.toThrow(
    `${parent}@latest~3: there is no such version; there are v8, v9, v10`,
  )
  await expect(resolve(parent, { asOf: '2020-01-01' })).rejects.toThrow('none was made by then')
})

test('what does not tell when it was made cannot be put in order', async () => {
  const parent = versions({ v1: 'once' })
  await expect(resolve(parent)).rejects.toThrow(
    'v1/meta.json has no creation time, so its order among the versions is unknown',
  )
  expect((await resolve(`${parent}v1`)).timestamp).toBe(null)
})

test('tags and all else of meta.json can be expected', async () => {
  const found = await resolve(dataset({ hash: md5(localOrder), source: 'lab' }))
  expect(found).toMatchObject({ tags: ['image'], metadata: { source: 'lab', version: 'v1' } })
})
