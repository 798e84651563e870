import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { resolve } from '../../../src/artifacts/resolve.ts'
import type { ResolveOptions } from '../../../src/artifacts/resolver.ts'
import { UsageError } from '../../../src/errors/usageError.ts'
import { useCredentials, withoutCredentials } from './credentials.ts'
import { fakeS3, type FakeObject } from './fakeS3.ts'
import { id, realS3, secret } from './realS3.ts'
import { everyFileIn, temporary } from '../temporary.ts'

useCredentials(id, secret)

const hash = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex')

const text = 'n\n1\n'
const md5 = hash('md5', text)

const at = (url: string, more: ResolveOptions = {}): ResolveOptions => ({
  endpointUrl: url,
  cacheDir: temporary(),
  ...more,
})

describe('a real server', () => {
  test('an object is its bucket, key, time and ETag', async () => {
    const s3 = await realS3()
    await s3.put('datasets/songs_2021-07-12T07:41:02.csv', text)
    const options = at(s3.url)
    const ref = 's3://bucket/datasets/songs_2021-07-12T07:41:02.csv'
    const artifact = await resolve(ref, options)
    expect(artifact).toMatchObject({
      ref,
      uri: ref,
      format: 'csv',
      bytes: 4,
      digest: `sha256:${hash('sha256', text)}`,
      version: `etag:${md5}`,
      timestamp: '2021-07-12T07:41:02.000Z',
      notes: [],
    })
    expect(readFileSync(artifact.files[0]!, 'utf8')).toBe(text)
    const cached = everyFileIn(options.cacheDir!)
    expect(await resolve(ref, options)).toMatchObject({ version: `etag:${md5}`, files: artifact.files })
    expect(everyFileIn(options.cacheDir!)).toEqual(cached)
  })

  test('a folder is the newest object in it by the time in its name, not by when it came', async () => {
    const s3 = await realS3()
    for (const day of ['10', '12', '09', '11']) await s3.put(`datasets/x_2021-07-${day}.csv`, `n\n${day}\n`)
    const keyOf = async (ref: string, more: ResolveOptions = {}): Promise<string> =>
      (await resolve(ref, at(s3.url, more))).uri.replace('s3://bucket/datasets/x_2021-07-', '')
    expect(await keyOf('s3://bucket/datasets/')).toBe('12.csv')
    expect(await keyOf('s3://bucket/')).toBe('12.csv')
    expect(await keyOf('s3://bucket')).toBe('12.csv')
    expect(await keyOf('s3://bucket/datasets/@latest')).toBe('12.csv')
    expect(await keyOf('s3://bucket/datasets/@previous')).toBe('11.csv')
    expect(await keyOf('s3://bucket/datasets/@latest~3')).toBe('09.csv')
    expect(await keyOf('s3://bucket/datasets/x_2021-07-1@latest~2')).toBe('10.csv')
    expect(await keyOf('s3://bucket/datasets/', { asOf: '2021-07-11' })).toBe('11.csv')
    expect(await keyOf('s3://bucket/datasets/@previous', { asOf: '2021-07-11T12:00:00Z' })).toBe('10.csv')
  })

  test.each([
    ['s3://bucket/nope.csv', 's3://bucket/nope.csv: there is no such object; of a folder, write s3://'],
    ['s3://nobucket/x.csv', 's3://nobucket/x.csv: there is no such bucket'],
    ['s3://nobucket/x/', 's3://nobucket/x/: there is no such bucket'],
    ['s3://bucket/empty/', 's3://bucket/empty/: nothing is there'],
    ['s3://bucket/x/', 's3://bucket/x/: no object there has a time in its name, as data_2021-07-12T'],
    ['s3://bucket/y/@latest~2', 's3://bucket/y/: there is none 2 before the newest: only 1 to choose from'],
  ])('%s', async (ref, message) => {
    const s3 = await realS3()
    await s3.put('x/clockless.csv', text)
    await s3.put('y/y_2021-07-12.csv', text)
    const options = at(s3.url)
    await expect(resolve(ref, options)).rejects.toThrow(message)
    await expect(resolve(ref, options)).rejects.not.toThrow(UsageError)
    expect(everyFileIn(options.cacheDir!)).toEqual([])
  })
})

test('all pages of a list are read', async () => {
  const objects: Record<string, FakeObject> = {}
  const day = (i: number): string => new Date(Date.UTC(2018, 0, 1 + i)).toISOString().slice(0, 10)
  for (let i = 0; i < 2500; i++) objects[`data/x${i % 7}_${day(i)}.csv`] = { body: `n\n${i}\n` }
  const s3 = await fakeS3({ objects })
  const artifact = await resolve('s3://bucket/data/', at(s3.url))
  expect(artifact.uri).toBe(`s3://bucket/data/x${2499 % 7}_${day(2499)}.csv`)
  expect(s3.requests.filter(({ url }) => url!.includes('list-type'))).toHaveLength(3)
})

test('a list that the server does not finish is not taken for the whole', async () => {
  const s3 = await fakeS3({ objects: { 'x_2021-07-12.csv': { body: text } }, neverEndsLists: true })
  await expect(resolve('s3://bucket/', at(s3.url))).rejects.toThrow(
    's3://bucket/: the server cut its list off after 1 objects',
  )
})

test('an object that goes away between the list and the download', async () => {
  const s3 = await fakeS3({
    objects: { 'x_2021-07-12.csv': { body: text } },
    fault: ({ pathname }) => (pathname.includes('x_') ? { status: 404, code: 'NoSuchKey' } : null),
  })
  await expect(resolve('s3://bucket/', at(s3.url))).rejects.toThrow(
    's3://bucket/x_2021-07-12.csv: there is no such object',
  )
})

test('a server that is overloaded is asked again', async () => {
  let faults = 2
  const s3 = await fakeS3({
    objects: { 'x.csv': { body: text } },
    fault: () => (faults-- > 0 ? { status: 503, code: 'SlowDown' } : null),
  })
  expect(await resolve('s3://bucket/x.csv', at(s3.url))).toMatchObject({ bytes: 4 })
  expect(s3.requests).toHaveLength(3)
})

test.each([
  [503, 'SlowDown', 'the server is overloaded (SlowDown); try again later (attempt 3 of 3)'],
  [403, 'AccessDenied', 'access is denied: the credentials do not allow it'],
  [403, 'InvalidAccessKeyId', 'the access key is not known there'],
  [403, 'SignatureDoesNotMatch', 'the secret access key does not belong to the access key'],
  [400, 'ExpiredToken', 'the credentials have expired'],
  [500, 'InternalError', 'the server answered 500 (InternalError)'],
])('a server that always answers %i %s', async (status, code, message) => {
  const s3 = await fakeS3({ objects: {}, fault: () => ({ status, code }) })
  const options = at(s3.url)
  await expect(resolve('s3://bucket/x.csv', options)).rejects.toThrow(`s3://bucket/x.csv: ${message}`)
  expect(everyFileIn(options.cacheDir!)).toEqual([])
})

test('a body that is cut off leaves nothing', async () => {
  const s3 = await fakeS3({ objects: { 'x.csv': { body: 'n\n'.repeat(50), cutAfter: 20 } } })
  const options = at(s3.url)
  await expect(resolve('s3://bucket/x.csv', options)).rejects.toThrow(
    's3://bucket/x.csv could not be downloaded: the connection was cut (after 20 of 100 bytes)',
  )
  expect(everyFileIn(options.cacheDir!)).toEqual([])
})

test('bytes that are not those of the ETag are refused', async () => {
  const etag = `"${hash('md5', 'other')}"`
  const s3 = await fakeS3({ objects: { 'x.csv': { body: text, etag } } })
  const options = at(s3.url)
  await expect(resolve('s3://bucket/x.csv', options)).rejects.toThrow(
    `s3://bucket/x.csv could not be downloaded: the bytes are damaged: their md5 is ${md5}, and the ETag says`,
  )
  expect(everyFileIn(options.cacheDir!)).toEqual([])
})

test.each<[what: string, object: Partial<FakeObject>]>([
  ['uploaded in parts', { etag: `"${md5}-3"` }],
  [
    'encrypted by KMS',
    { etag: `"${'0'.repeat(32)}"`, headers: { 'x-amz-server-side-encryption': 'aws:kms' } },
  ],
])('of an object %s the ETag is said to be no MD5', async (_, object) => {
  const s3 = await fakeS3({ objects: { 'x.csv': { body: text, ...object } } })
  const { version } = await resolve('s3://bucket/x.csv', at(s3.url))
  expect(version).toBe(`etag:${object.etag!.replaceAll('"', '')} (no MD5)`)
})

test('the version that S3 keeps is told too', async () => {
  const s3 = await fakeS3({
    objects: { 'x.csv': { body: text, headers: { 'x-amz-version-id': 'L4kqtJ' } } },
  })
  expect(await resolve('s3://bucket/x.csv', at(s3.url))).toMatchObject({
    version: `etag:${md5} version-id:L4kqtJ`,
  })
})

test('what was downloaded is downloaded again only if it changed', async () => {
  const objects: Record<string, FakeObject> = { 'x.csv': { body: text } }
  const s3 = await fakeS3({ objects })
  const options = at(s3.url)
  const { files } = await resolve('s3://bucket/x.csv', options)
  expect(await resolve('s3://bucket/x.csv', options)).toMatchObject({ files })
  expect(s3.requests[1]!.headers['if-none-match']).toBe(`"${md5}"`)
  objects['x.csv'] = { body: 'n\n1\n2\n' }
  expect(await resolve('s3://bucket/x.csv', options)).toMatchObject({ bytes: 6 })
})

test('no credentials', async () => {
  withoutCredentials()
  const s3 = await fakeS3({ objects: { 'x.csv': { body: text } } })
  await expect(resolve('s3://bucket/x.csv', at(s3.url))).rejects.toThrow(
    's3://bucket/x.csv: no credentials were found: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
  )
  expect(s3.requests).toHaveLength(0)
})

test.each([
  ['s3://', 's3://: expected s3://bucket/key, or s3://bucket/folder/ for the newest in it'],
  ['s3://key:secret@bucket/x.csv', 's3://***@bucket/x.csv: expected s3://bucket/key'],
  ['s3://bucket/a/../x.csv', "s3://bucket/a/../x.csv: keys with .. aren't allowed"],
])('%s is refused', async (ref, message) => {
  await expect(resolve(ref, at('http://127.0.0.1:1'))).rejects.toThrow(message)
})

test.each([
  ['http://me:p4ssword@host', 'credentials are not read from a URL'],
  ['host:9000', 'expected a URL'],
  ['nonsense', 'expected a URL'],
])('the endpoint %s is refused', async (endpointUrl, message) => {
  const resolved = resolve('s3://bucket/x.csv', at(endpointUrl))
  await expect(resolved).rejects.toThrow(message)
  await expect(resolved).rejects.toThrow(UsageError)
  await expect(resolved).rejects.not.toThrow('p4ssword')
})

test('the endpoint may be in the environment', async () => {
  const s3 = await fakeS3({ objects: { 'x.csv': { body: text } } })
  vi.stubEnv('AWS_ENDPOINT_URL_S3', s3.url)
  expect(await resolve('s3://bucket/x.csv', { cacheDir: temporary() })).toMatchObject({ bytes: 4 })
})
