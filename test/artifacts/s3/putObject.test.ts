import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { resolve } from '../../../src/artifacts/resolve.ts'
import { listFolder } from '../../../src/artifacts/s3/listFolder.ts'
import { putObject } from '../../../src/artifacts/s3/putObject.ts'
import { UsageError } from '../../../src/errors/usageError.ts'
import { temporary } from '../temporary.ts'
import { useCredentials } from './credentials.ts'
import { bucket, id, realS3, secret } from './realS3.ts'

useCredentials(id, secret)

const text = 'n\n1\n'
const sha256 = createHash('sha256').update(text).digest('hex')
const details = {
  created: '2021-07-12T07:41:02.000Z',
  commit: 'abc',
  metadata: { source: 'Zürich' },
  parents: [{ ref: 'raw.csv', uri: 'file:///raw.csv', version: null, digest: `sha256:${sha256}` }],
}

function file(name: string): string {
  const path = join(temporary(), name)
  writeFileSync(path, text)
  return path
}

test('a file is stored as Bodywork stores it, and found again', async () => {
  const s3 = await realS3()
  const uri = await putObject(file('dataset_file.csv'), 's3://bucket/datasets/', details, {
    endpointUrl: s3.url,
  })
  const key = 'datasets/dataset_file_2021-07-12T07:41:02.csv'
  expect(uri).toBe(`s3://${bucket}/${key}`)
  expect(await s3.keys()).toEqual([key])
  expect(await s3.metadata(key)).toEqual({
    sha256,
    'git-commit': 'abc',
    metadata: '{"source":"Z\\u00fcrich"}',
    parents: JSON.stringify(details.parents),
  })
  const artifact = await resolve('s3://bucket/datasets/', { endpointUrl: s3.url, cacheDir: temporary() })
  expect(artifact).toMatchObject({ uri, digest: `sha256:${sha256}`, timestamp: details.created })
  expect(readFileSync(artifact.files[0]!, 'utf8')).toBe(text)
})

test('an object is never overwritten', async () => {
  const s3 = await realS3()
  await putObject(file('x.csv'), 's3://bucket/', details, { endpointUrl: s3.url })
  await expect(putObject(file('x.csv'), 's3://bucket/', details, { endpointUrl: s3.url })).rejects.toThrow(
    /x\.csv could not be stored as s3:\/\/bucket\/x_2021-07-12T07:41:02\.csv: it is there already, and is never overwritten$/,
  )
})

test('the sha256 that is stored with it is held against what comes', async () => {
  const s3 = await realS3()
  const uri = await putObject(file('x.csv'), 's3://bucket/', details, { endpointUrl: s3.url })
  await s3.put(uri.replace('s3://bucket/', ''), 'n\n2\n', { sha256 })
  await expect(resolve(uri, { endpointUrl: s3.url, cacheDir: temporary() })).rejects.toThrow(
    `the bytes are damaged: their sha256 is `,
  )
})

test('the list of a folder ends with the newest', async () => {
  const s3 = await realS3()
  for (const key of ['d/a_2021-07-12.csv', 'd/notes.txt', 'd/a_2021-07-10.csv', 'e/a_2021-07-11.csv'])
    await s3.put(key, text)
  const listed = await listFolder('s3://bucket/d/', { endpointUrl: s3.url })
  expect(listed.map(({ uri, timestamp, bytes }) => [uri, timestamp, bytes])).toEqual([
    ['s3://bucket/d/notes.txt', null, 4],
    ['s3://bucket/d/a_2021-07-10.csv', '2021-07-10T00:00:00.000Z', 4],
    ['s3://bucket/d/a_2021-07-12.csv', '2021-07-12T00:00:00.000Z', 4],
  ])
  await expect(listFolder('s3://bucket/f/', { endpointUrl: s3.url })).rejects.toThrow(
    's3://bucket/f/: nothing is there',
  )
})

test('no such bucket', async () => {
  const s3 = await realS3()
  await expect(putObject(file('x.csv'), 's3://nobucket/', details, { endpointUrl: s3.url })).rejects.toThrow(
    'x.csv could not be stored as s3://nobucket/x_2021-07-12T07:41:02.csv: there is no such bucket',
  )
})

test.each(['s3://bucket/x.csv', 's3://bucket/d@latest', 's3://bucket/d/@previous'])(
  '%s is no folder',
  async (target) => {
    const put = putObject(file('x.csv'), target, details, { endpointUrl: 'http://127.0.0.1:1' })
    await expect(put).rejects.toThrow(`${target}: name a folder, with / at its end`)
    await expect(put).rejects.toThrow(UsageError)
  },
)

test('a folder is no object', async () => {
  await expect(
    putObject(temporary(), 's3://bucket/', details, { endpointUrl: 'http://127.0.0.1:1' }),
  ).rejects.toThrow('one object is one file')
})
