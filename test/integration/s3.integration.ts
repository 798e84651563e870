import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../src/core/report.ts'
import { folder, type Folder, type Ran } from '../cli/runCli.ts'
import { root } from '../sourceFiles.ts'
import { pythonWith, startServer, type Server } from './python.ts'

const reference = readFileSync(join(root, 'fixtures/songs/reference.csv'))
const sample = readFileSync(join(root, 'fixtures/songs/sample.csv'))
const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex')
const credentials = { accessKeyId: 'testing', secretAccessKey: 's3cret-of-the-test' }
let server: Server | null = null

const run = (work: Folder, ...args: string[]): Promise<Ran> =>
  work.runIn(
    {
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_ENDPOINT_URL_S3: server!.url,
      AWS_REGION: 'us-east-1',
      XDG_CACHE_HOME: join(work.path, 'cache'),
    },
    ...args,
  )

async function reportOf(work: Folder, reference: string, sample: string): Promise<Report> {
  const { stdout } = await run(work, '--reference', reference, '--sample', sample, '--json', '-')
  return JSON.parse(stdout) as Report
}

beforeAll(async () => {
  if (!(await pythonWith('moto[server]'))) return
  server = await startServer('moto_server', (port) => ['-H', '127.0.0.1', '-p', String(port)], '/moto-api/')
  const client = new S3Client({
    endpoint: server.url,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials,
  })
  await client.send(new CreateBucketCommand({ Bucket: 'bucket' }))
  client.destroy()
})

afterAll(() => server?.stop())

test('what is put is found, newest last, and compared with the one before', async ({ skip }) => {
  skip(server === null, 'no Python')
  const work = folder({ 'old.csv': reference, 'new.csv': sample })
  const artifacts = (...args: string[]): Promise<Ran> => run(work, 'artifacts', ...args)
  const put = async (file: string, time: string, ...more: string[]): Promise<string> =>
    (await artifacts('put', file, 's3://bucket/datasets/', '--time', time, ...more)).stdout.trim()
  const old = await put('old.csv', '2021-07-11T07:41:02')
  expect(old).toBe('s3://bucket/datasets/old_2021-07-11T07:41:02.csv')
  expect(await put('new.csv', '2021-07-12T07:41:02', '--parent', old)).toBe(
    's3://bucket/datasets/new_2021-07-12T07:41:02.csv',
  )
  const again = await artifacts('put', 'new.csv', 's3://bucket/datasets/', '--time', '2021-07-12T07:41:02')
  expect(again.stderr).toContain('it is there already, and is never overwritten')
  expect(again.code).toBe(3)

  const report = await reportOf(work, 's3://bucket/datasets/@previous', 's3://bucket/datasets/')
  expect(report.status).toBe('pass')
  expect(report.inputs.reference).toMatchObject({ uri: old, version: `etag:${md5(reference)}` })
  expect(report.inputs.sample).toMatchObject({
    version: `etag:${md5(sample)}`,
    timestamp: '2021-07-12T07:41:02.000Z',
    parents: [{ uri: old }],
  })
})

test.each([
  ['s3://bucket/no.csv', 'there is no such object'],
  ['s3://bucket/empty/', 'nothing is there'],
  ['s3://no-such-bucket/', 'there is no such bucket'],
])('%s ends the run', async (ref, message) => {
  if (server === null) return // said loudly already
  const work = folder({ 'old.csv': reference })
  const { code, stderr } = await run(work, '--reference', 'old.csv', '--sample', ref)
  expect(stderr).toContain(message)
  expect(stderr).not.toContain(credentials.secretAccessKey)
  expect(code).toBe(3)
})

test('of more objects than one page lists, the newest is found', async ({ skip }) => {
  skip(server === null, 'no Python')
  const { PutObjectCommand } = await import('@aws-sdk/client-s3')
  const client = new S3Client({
    endpoint: server!.url,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials,
  })
  const day = (i: number): string => new Date(Date.UTC(2010, 0, 1 + i)).toISOString().slice(0, 10)
  // Names that come first hold the newest, so that it is on the first page, and the last page is of old ones.
  const keys = Array.from({ length: 1005 }, (_, i) => `many/${String(2000 - i)}_${day(i)}.csv`)
  for (let start = 0; start < keys.length; start += 50)
    await Promise.all(
      keys
        .slice(start, start + 50)
        .map((Key) => client.send(new PutObjectCommand({ Bucket: 'bucket', Key, Body: 'n\n1\n' }))),
    )
  client.destroy()
  const report = await reportOf(folder({ 'old.csv': 'n\n1\n' }), 'old.csv', 's3://bucket/many/')
  expect(report.inputs.sample.uri).toBe(`s3://bucket/${keys.at(-1)!}`)
})
