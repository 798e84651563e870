import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { resolve } from '../../../src/artifacts/resolve.ts'
import { folder } from '../../cli/runCli.ts'
import { temporary } from '../temporary.ts'
import { useCredentials } from './credentials.ts'
import { id, realS3, secret } from './realS3.ts'

useCredentials(id, secret)

const texts = (files: readonly string[]): string[] => files.map((file) => readFileSync(file, 'utf8'))

test('all parts of the newest stamp are the dataset, and @previous is all parts of the one before', async () => {
  const s3 = await realS3()
  const keys = [
    'dt=2021-07-10/part-0',
    'dt=2021-07-11/part-1',
    'dt=2021-07-11/part-0',
    'dt=2021-07-09/part-0',
  ]
  for (const key of keys) await s3.put(`data/${key}.csv`, `n\n${key}\n`)
  await s3.put('data/dt=2021-07-11/_SUCCESS', '')
  const options = { endpointUrl: s3.url, cacheDir: temporary() }
  const newest = await resolve('s3://bucket/data/', options)
  expect(texts(newest.files)).toEqual(['n\ndt=2021-07-11/part-0\n', 'n\ndt=2021-07-11/part-1\n'])
  expect(newest).toMatchObject({
    uri: 's3://bucket/data/dt=2021-07-11/',
    version: '2 objects',
    timestamp: '2021-07-11T00:00:00.000Z',
    notes: [],
  })
  const before = await resolve('s3://bucket/data/@previous', options)
  expect(texts(before.files)).toEqual(['n\ndt=2021-07-10/part-0\n'])
  await newest.release()
})

test('what a job has not finished, or hides, is not data', async () => {
  const s3 = await realS3()
  const keys = [
    'dt=2021-07-10/part-0.csv',
    'dt=2021-07-10/.part-0.csv.crc',
    '_temporary/0/dt=2021-07-12/part-0.csv',
    '.staging/dt=2021-07-13/part-0.csv',
    'dt=2021-07-11/_SUCCESS',
    '_own_2021-07-14.csv',
  ]
  for (const key of keys) await s3.put(`data/${key}`, `n\n${key}\n`)
  const options = { endpointUrl: s3.url, cacheDir: temporary() }
  const newest = await resolve('s3://bucket/data/', options)
  expect(texts(newest.files)).toEqual(['n\ndt=2021-07-10/part-0.csv\n'])
  expect(newest.notes).toEqual([
    "s3://bucket/data/: data/_own_2021-07-14.csv has a newer time in its name and isn't data; the newest data is data/dt=2021-07-10/part-0.csv",
  ])
  const own = await resolve('s3://bucket/data/_own@latest', options)
  expect(texts(own.files)).toEqual(['n\n_own_2021-07-14.csv\n'])
})

test('a glob names all objects that it matches, and a key with its characters goes before', async () => {
  const s3 = await realS3()
  for (const key of ['a/1.csv', 'a/b/2.csv', 'a/3.txt', 'a/x[1].csv']) await s3.put(key, `n\n${key}\n`)
  const options = { endpointUrl: s3.url, cacheDir: temporary() }
  const found = async (ref: string): Promise<string[]> => texts((await resolve(ref, options)).files)
  expect(await found('s3://bucket/a/**/[12].csv')).toEqual(['n\na/1.csv\n', 'n\na/b/2.csv\n'])
  expect(await found('s3://bucket/a/x[1].csv')).toEqual(['n\na/x[1].csv\n'])
  await expect(resolve('s3://bucket/a/*.json', options)).rejects.toThrow(
    's3://bucket/a/*.json: no object matches',
  )
})

test('directories such as country=DE are columns of Parquet files', async () => {
  const s3 = await realS3()
  const at = folder()
  await at.duckdb("COPY (SELECT range AS id FROM range(30)) TO '$/x.parquet'")
  const bytes = readFileSync(`${at.path}/x.parquet`)
  for (const country of ['DE', 'FR'])
    await s3.put(`data/dt=2021-07-11/country=${country}/zip=01/x.parquet`, bytes)
  const { stdout } = await at.runIn(
    { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret },
    ...['-r', 's3://bucket/data/', '-s', 's3://bucket/data/', '--endpoint-url', s3.url],
    ...['--cache-dir', temporary(), '--json', '-'],
  )
  expect(JSON.parse(stdout)).toMatchObject({
    inputs: {
      sample: {
        rows: 60,
        columns: [
          { name: 'id', type: 'integer' },
          { name: 'country', type: 'string' },
          { name: 'zip', type: 'string' },
        ],
      },
    },
  })
})

test('both tables may be the same object, downloaded or cached', async () => {
  const s3 = await realS3()
  await s3.put('x.csv', 'n,m\n1,2\n3,4\n5,6\n')
  const at = folder()
  const ref = 's3://bucket/x.csv'
  for (let i = 0; i < 2; i++) {
    const { stderr, code } = await at.runIn(
      { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret },
      ...['-r', ref, '-s', ref, '--endpoint-url', s3.url, '--cache-dir', `${at.path}/cache`],
    )
    expect(stderr).toBe('')
    expect(code).toBe(0)
  }
})
