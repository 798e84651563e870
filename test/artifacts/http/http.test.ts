import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { resolve } from '../../../src/artifacts/resolve.ts'
import { httpServer } from '../httpServer.ts'
import { everyFileIn, temporary } from '../temporary.ts'

const text = 'tempo,genre\n100,rock\n120,pop\n'
const sha256 = createHash('sha256').update(text).digest('hex')
const base64 = (algorithm: string): string => createHash(algorithm).update(text).digest('base64')

test('a URL is downloaded, and is what the server says of it', async () => {
  const cacheDir = temporary()
  const server = await httpServer((_, response) => {
    response.setHeader('etag', '"abc"')
    response.setHeader('last-modified', 'Mon, 12 Jul 2021 07:41:02 GMT')
    response.end(text)
  })
  const artifact = await resolve(`${server.url}/data/songs.csv`, { cacheDir })
  expect(artifact).toMatchObject({
    ref: `${server.url}/data/songs.csv`,
    uri: `${server.url}/data/songs.csv`,
    format: 'csv',
    bytes: text.length,
    digest: `sha256:${sha256}`,
    version: 'etag:abc',
    timestamp: '2021-07-12T07:41:02.000Z',
  })
  expect(readFileSync(artifact.files[0]!, 'utf8')).toBe(text)
  expect(everyFileIn(cacheDir)).toContain(`sha256/${sha256}/songs.csv`)
  expect(server.requests[0]!.headers['accept-encoding']).toBe('identity')
})

describe('what was downloaded before', () => {
  const serve = (content: { text: string; etag: string | null }) =>
    httpServer((request, response) => {
      if (content.etag !== null && request.headers['if-none-match'] === content.etag) {
        response.writeHead(304).end()
        return
      }
      if (content.etag !== null) response.setHeader('etag', content.etag)
      response.end(content.text)
    })

  test('is not downloaded again while the server has the same', async () => {
    const cacheDir = temporary()
    const content = { text, etag: '"1"' }
    const server = await serve(content)
    const first = await resolve(`${server.url}/songs.csv`, { cacheDir })
    expect(await resolve(`${server.url}/songs.csv`, { cacheDir })).toEqual({
      ...first,
      changed: expect.any(Function) as unknown,
      release: expect.any(Function) as unknown,
    })
    expect(server.requests[1]!.headers['if-none-match']).toBe('"1"')
    content.text = 'n\n1\n'
    content.etag = '"2"'
    const changed = await resolve(`${server.url}/songs.csv`, { cacheDir })
    expect(readFileSync(changed.files[0]!, 'utf8')).toBe('n\n1\n')
  })

  test('and was damaged since is downloaded again', async () => {
    const cacheDir = temporary()
    const server = await serve({ text, etag: '"1"' })
    const [file] = (await resolve(`${server.url}/songs.csv`, { cacheDir })).files
    writeFileSync(file!, 'tempo,genre\n100,r')
    const again = await resolve(`${server.url}/songs.csv`, { cacheDir })
    expect(readFileSync(again.files[0]!, 'utf8')).toBe(text)
    expect(server.requests[1]!.headers['if-none-match']).toBeUndefined()
  })

  test.each([null, 'W/"1"'])('with the ETag %s is not relied on', async (etag) => {
    const cacheDir = temporary()
    const content = { text, etag }
    const server = await serve(content)
    expect(await resolve(`${server.url}/songs.csv`, { cacheDir })).toMatchObject({ version: null })
    content.text = 'n\n1\n'
    expect(await resolve(`${server.url}/songs.csv`, { cacheDir })).toMatchObject({ bytes: 4 })
  })
})

test('two runs at once leave one whole copy', async () => {
  const cacheDir = temporary()
  const server = await httpServer((_, response) => {
    response.setHeader('etag', '"1"')
    response.write(text.slice(0, 10))
    setTimeout(() => response.end(text.slice(10)), 50)
  })
  const runs = Array.from({ length: 8 }, () => resolve(`${server.url}/songs.csv`, { cacheDir }))
  for (const { files } of await Promise.all(runs)) expect(readFileSync(files[0]!, 'utf8')).toBe(text)
  expect(everyFileIn(cacheDir)).toHaveLength(2)
})

test.each([
  ['repr-digest', `sha-512=:${base64('sha512')}:, sha-256=:${base64('sha256')}:`],
  ['content-digest', `sha-256=:${base64('sha256')}:`],
  ['digest', `SHA-256=${base64('sha256')},md5=${base64('md5')}`],
  ['digest', `unixsum=30637, sha=${base64('sha1')}`],
  ['content-md5', base64('md5')],
  ['x-goog-hash', `crc32c=n03x6A==,md5=${base64('md5')}`],
])('%s: %s is checked', async (header, value) => {
  const cacheDir = temporary()
  const server = await httpServer((request, response) => {
    response.setHeader(header, value)
    response.end(request.url === '/good.csv' ? text : text.replace('pop', 'pup'))
  })
  expect(await resolve(`${server.url}/good.csv`, { cacheDir })).toMatchObject({ bytes: text.length })
  const before = everyFileIn(cacheDir)
  await expect(resolve(`${server.url}/bad.csv`, { cacheDir })).rejects.toThrow(
    /bad\.csv could not be downloaded: the bytes are damaged: their (sha|md5)\d* is [0-9a-f]+, and .* says/,
  )
  expect(everyFileIn(cacheDir)).toEqual(before)
})

test('an ETag is an MD5 only if S3 made it', async () => {
  const wrong = `"${'0'.repeat(32)}"`
  const serve = (headers: Record<string, string>) =>
    httpServer((_, response) => response.writeHead(200, { etag: wrong, ...headers }).end(text))
  const cacheDir = temporary()
  const plain = await serve({})
  expect(await resolve(`${plain.url}/x.csv`, { cacheDir })).toMatchObject({ bytes: text.length })
  const keyed = await serve({ 'x-amz-request-id': '1', 'x-amz-server-side-encryption': 'aws:kms' })
  expect(await resolve(`${keyed.url}/x.csv`, { cacheDir })).toMatchObject({ bytes: text.length })
  const s3 = await serve({ 'x-amz-request-id': '1' })
  await expect(resolve(`${s3.url}/x.csv`, { cacheDir })).rejects.toThrow('and the ETag says 00000000')
})

test.each<[how: string, headers: Record<string, string>, message: RegExp]>([
  [
    'with a length',
    { 'content-length': '1000' },
    /could not be downloaded: the connection was cut \(after 12 of 1000 bytes\) \(attempt 3 of 3\)$/,
  ],
  ['in chunks', {}, /could not be downloaded: the connection was cut \(attempt 3 of 3\)$/],
])('a connection that is cut half way, %s, leaves nothing', async (_, headers, message) => {
  const cacheDir = temporary()
  const server = await httpServer((_request, response) => {
    response.writeHead(200, headers)
    response.write(text.slice(0, 12))
    setTimeout(() => response.destroy(), 50)
  })
  await expect(resolve(`${server.url}/songs.csv`, { cacheDir })).rejects.toThrow(message)
  expect(everyFileIn(cacheDir)).toEqual([])
})

test.each([
  [401, /the server answered 401 Unauthorized; it wants other credentials/],
  [403, /the server answered 403 Forbidden; it wants other credentials/],
  [404, /the server answered 404 Not Found$/],
  [503, /the server answered 503 Service Unavailable \(attempt 3 of 3\)$/],
  [304, /the server answered 304 Not Modified$/],
])('status %i', async (status, message) => {
  const cacheDir = temporary()
  const server = await httpServer((_, response) => response.writeHead(status).end())
  await expect(resolve(`${server.url}/songs.csv`, { cacheDir })).rejects.toThrow(message)
  expect(everyFileIn(cacheDir)).toEqual([])
})

test('a page to log in is no data', async () => {
  const server = await httpServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<form>'),
  )
  await expect(resolve(`${server.url}/songs.csv`, { cacheDir: temporary() })).rejects.toThrow(
    'songs.csv: the server sent a web page',
  )
})

test('what comes packed for the transport is unpacked, and its name says so', async () => {
  const server = await httpServer((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text)),
  )
  const artifact = await resolve(`${server.url}/songs.csv.gz`, { cacheDir: temporary() })
  expect(artifact.files[0]).toMatch(/songs\.csv$/)
  expect(readFileSync(artifact.files[0]!, 'utf8')).toBe(text)
})

test('a redirection is followed', async () => {
  const server = await httpServer((request, response) => {
    if (request.url === '/latest') response.writeHead(302, { location: '/v3.csv' }).end()
    else response.end(text)
  })
  expect(await resolve(`${server.url}/v3.csv`, { cacheDir: temporary() })).toMatchObject({
    format: 'csv',
    uri: `${server.url}/v3.csv`,
  })
})

test.each([
  ['http://nowhere.invalid/x.csv', 'http://nowhere.invalid/x.csv could not be reached: '],
  ['http://x:y:z/x.csv', "http://x:y:z/x.csv isn't a URL"],
])('%s', async (url, message) => {
  await expect(resolve(url, { cacheDir: temporary() })).rejects.toThrow(message)
})

test('nobody listens', async () => {
  const server = createServer()
  const port = await new Promise<number>((done) =>
    server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port)),
  )
  await new Promise((done) => server.close(done))
  await expect(resolve(`http://127.0.0.1:${port}/x.csv`, { cacheDir: temporary() })).rejects.toThrow(
    /could not be reached: connection refused/,
  )
})

describe('user and password of a URL, and its query', () => {
  test('reach the server, and no report', async () => {
    const server = await httpServer((request, response) => {
      const expected = `Basic ${Buffer.from('me@home:p@ss/word').toString('base64')}`
      if (request.headers.authorization === expected && request.url === '/x.csv?token=s3cret&v=1')
        response.end(text)
      else response.writeHead(401).end()
    })
    const artifact = await resolve(`http://me%40home:p%40ss%2Fword@${server.host}/x.csv?token=s3cret&v=1`, {
      cacheDir: temporary(),
    })
    expect(artifact.bytes).toBe(text.length)
    expect(artifact).toMatchObject({
      ref: `http://***@${server.host}/x.csv?token=***&v=***`,
      uri: `http://***@${server.host}/x.csv?token=***&v=***`,
    })
  })

  test('are in no error, and not in the cache', async () => {
    const cacheDir = temporary()
    const server = await httpServer((request, response) => {
      if (request.url?.startsWith('/gone')) response.writeHead(404, 'gone, p4ssword').end()
      else if (request.url?.startsWith('/cut')) response.write('x', () => response.destroy())
      else response.writeHead(200, { etag: '"1"' }).end(text)
    })
    const say = async (ref: string): Promise<string> =>
      resolve(ref, { cacheDir }).then(
        (artifact) => JSON.stringify(artifact),
        (error: unknown) => (error as Error).message,
      )
    const said = await Promise.all([
      say(`http://user:p4ssword@${server.host}/gone.csv?t=t0ken`),
      say(`http://user:p4ssword@${server.host}/cut.csv?t=t0ken`),
      say(`http://user:p4ssword@${server.host}/fine.csv?t=t0ken`),
      say(`http://user:p4ssword@nowhere.invalid/x.csv?t0ken`),
      say(`http://user:p4ssword%zz@${server.host}/x.csv`),
      say('http://user:p4ss#p4ssword@host/x.csv'),
      say('gopher://user:p4ssword@host/x.csv?t=t0ken'),
    ])
    for (const each of said) expect(each).not.toMatch(/p4ss|t0ken/)
    const cached = everyFileIn(cacheDir)
    expect(cached).toHaveLength(2)
    for (const file of cached)
      expect(`${file}${readFileSync(join(cacheDir, file), 'utf8')}`).not.toMatch(/p4ssword|t0ken/)
  })
})

test('a message about a file names its URL, not the cache', async () => {
  const server = await httpServer((_, response) => response.end('SQLite format 3\0'.padEnd(100)))
  await expect(resolve(`${server.url}/songs`, { cacheDir: temporary() })).rejects.toThrow(
    `${server.url}/songs is an SQLite database`,
  )
})

test('a download is told of, by the megabyte', async () => {
  const told: string[] = []
  const server = await httpServer((_, response) =>
    response.writeHead(200, { 'content-length': 2_500_000 }).end(Buffer.alloc(2_500_000, 'a\n')),
  )
  await resolve(`${server.url}/x.csv`, { cacheDir: temporary(), progress: (message) => told.push(message) })
  expect(told).toEqual([0, 1, 2].map((come) => `downloading ${server.url}/x.csv: ${come} of 3 MB`))
})
