import { expect, test } from 'vitest'
import { splitQuery } from '../../src/pipeline/splitQuery.ts'
import { withData, type Data } from '../dataEngine.ts'

const prime = 2n ** 61n - 1n

/** The key of a row, by its definition. */
function keyOf(row: number, seed: number): bigint {
  const y = (BigInt(row) * 1_442_695_040_888_963_407n + BigInt(seed) * 1_865_811_235_122_147_685n) % prime
  return (((y * y) % prime) * y) % prime
}

const count = 2000
const classOf = (id: number): string => (id % 10 === 0 ? 'rare' : id % 3 === 0 ? 'c' : 'b')
const sample = `id,genre\n${Array.from({ length: count }, (_, i) => `${i + 1},${classOf(i + 1)}\n`).join('')}`

interface Asked {
  readonly size?: number
  readonly seed?: number
  readonly stratify?: string | null
  readonly threads?: number
  readonly data?: Data
}

async function idsOf(
  part: 'train' | 'test',
  { size = 0.3, seed = 42, stratify = null, threads = 1, data = sample }: Asked = {},
): Promise<readonly number[]> {
  const engine = await withData({ sample: data }, { threads })
  const query = splitQuery(engine.tables.get('sample')!.columns, { size, seed, stratify, part })
  return (await engine.query('sample', query)).map(({ id }) => Number(id))
}

test('every row is in one of the two, in the order of the data', async () => {
  const [train, test] = [await idsOf('train'), await idsOf('test')]
  expect(test).toHaveLength(600)
  expect(train).toEqual([...train].sort((a, b) => a - b))
  expect([...train, ...test].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i + 1))
})

test('the test has the smallest keys, as they are defined', async () => {
  const smallest = Array.from({ length: count }, (_, i) => i + 1)
    .sort((a, b) => (keyOf(a, 42) < keyOf(b, 42) ? -1 : 1))
    .slice(0, 600)
    .sort((a, b) => a - b)
  expect(await idsOf('test')).toEqual(smallest)
})

test('each class is split alike', async () => {
  const test = await idsOf('test', { stratify: 'genre' })
  const share = (name: string): number => test.filter((id) => classOf(id) === name).length
  const total = (name: string): number =>
    Array.from({ length: count }, (_, i) => classOf(i + 1)).filter((of) => of === name).length
  for (const name of ['rare', 'b', 'c']) expect(share(name)).toBe(Math.round(0.3 * total(name)))
})

test('any number of threads splits alike, and another seed otherwise', async () => {
  const one = await idsOf('test', { stratify: 'genre' })
  expect(await idsOf('test', { stratify: 'genre', threads: 4 })).toEqual(one)
  const other = await idsOf('test', { stratify: 'genre', seed: 43 })
  const shared = other.filter((id) => one.includes(id)).length
  // By chance 30% of them are; the standard deviation is about 8 of 600.
  expect(shared).toBeGreaterThan(140)
  expect(shared).toBeLessThan(220)
})

test('another format of the same rows is split alike', async () => {
  const parquet = { parquet: `SELECT range + 1 AS id FROM range(${count})` }
  expect(await idsOf('test', { data: parquet, threads: 2 })).toEqual(await idsOf('test'))
})

test('rows without a class are a class, and a class of one is trained on', async () => {
  const data = 'id,genre\n1,\n2,\n3,x\n4,\n5,\n'
  const test = await idsOf('test', { data, size: 0.4, stratify: 'genre' })
  expect(test).toHaveLength(2)
  expect(test).not.toContain(3)
})

test('columns may be called as the query calls its own', async () => {
  const data = 'id,row,key,rank,total\n1,a,b,c,d\n2,e,f,g,h\n'
  expect(await idsOf('train', { data, size: 0.5 })).toHaveLength(1)
})
