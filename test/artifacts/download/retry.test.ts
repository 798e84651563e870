import { expect, test } from 'vitest'
import { resolve } from '../../../src/artifacts/resolve.ts'
import { StatusError, retry } from '../../../src/artifacts/download/retry.ts'
import { fakeS3 } from '../s3/fakeS3.ts'
import { useCredentials } from '../s3/credentials.ts'
import { httpServer } from '../httpServer.ts'
import { everyFileIn, temporary } from '../temporary.ts'

useCredentials('id', 'secret')

const text = 'n\n1\n2\n'

test('a server that is in trouble twice answers the third time', async () => {
  let trouble = 2
  const server = await httpServer((_, response) => {
    if (trouble-- > 0) response.writeHead(503).end()
    else response.end(text)
  })
  expect((await resolve(`${server.url}/x.csv`, { cacheDir: temporary() })).bytes).toBe(text.length)
  expect(server.requests).toHaveLength(3)
})

test('a connection that is cut half way is made anew, and leaves no part of a file', async () => {
  let cuts = 1
  const server = await httpServer((_, response) => {
    response.setHeader('content-length', text.length)
    if (cuts-- > 0) response.write(text.slice(0, 2), () => response.destroy())
    else response.end(text)
  })
  const cacheDir = temporary()
  const artifact = await resolve(`${server.url}/x.csv`, { cacheDir })
  expect(artifact.bytes).toBe(text.length)
  expect(everyFileIn(cacheDir).filter((file) => file.startsWith('sha256/'))).toHaveLength(1)
  expect(everyFileIn(cacheDir).join()).not.toContain('partial')
})

test('an object of S3 that is cut half way is asked for again', async () => {
  let cuts = 1
  const object = {
    body: text,
    get cutAfter() {
      return cuts-- > 0 ? 2 : undefined
    },
  }
  const s3 = await fakeS3({ objects: { 'x.csv': object } })
  const artifact = await resolve('s3://bucket/x.csv', { cacheDir: temporary(), endpointUrl: s3.url })
  expect(artifact.bytes).toBe(text.length)
})

test.each<[why: string, failure: Error, attempts: number]>([
  ['a server in trouble', new StatusError('500', 500), 3],
  ['too many requests', new StatusError('429', 429), 3],
  ['what is not there', new StatusError('404', 404), 1],
  [
    'a cut connection, however deep',
    new Error('a', { cause: Object.assign(new Error('b'), { code: 'ECONNRESET' }) }),
    3,
  ],
  ['a full disk', Object.assign(new Error('full'), { code: 'ENOSPC' }), 1],
  ['a busy S3', Object.assign(new Error('busy'), { $metadata: { httpStatusCode: 503 } }), 3],
  [
    'a clock that S3 has corrected',
    Object.assign(new Error('403'), { $metadata: { httpStatusCode: 403, clockSkewCorrected: true } }),
    3,
  ],
  ['what S3 refuses', Object.assign(new Error('403'), { $metadata: { httpStatusCode: 403 } }), 1],
  ['a host that does not exist', Object.assign(new Error('no host'), { code: 'ENOTFOUND' }), 1],
])('%s is tried so often', async (_, failure, attempts) => {
  let tried = 0
  const attempt = (): Promise<never> => {
    tried++
    return Promise.reject(failure)
  }
  const message = attempts === 1 ? failure.message : `${failure.message} (attempt 3 of 3)`
  await expect(retry(attempt)).rejects.toThrow(message)
  expect(tried).toBe(attempts)
})
