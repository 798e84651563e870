import type { ServerResponse } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { folder, type Ran } from '../../cli/runCli.ts'
import { id, secret } from './realS3.ts'

const text = `n\n${'1\n'.repeat(50)}`
const length = { 'content-length': text.length, etag: '"x-1"' }
const credentials = { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret }

interface Asked extends Ran {
  readonly requests: number
}

/** Checks an object of a server that answers so, through the whole program. */
const check = (
  answer: (response: ServerResponse, request: number) => void,
  sample = 's3://bucket/x.csv',
): Promise<Asked> => ask(answer, '--suite', 's.yaml', '--sample', sample, '--cache-dir', 'cache')

/** Runs the program with a server that answers so. */
async function ask(
  answer: (response: ServerResponse, request: number) => void,
  ...args: readonly string[]
): Promise<Asked> {
  let requests = 0
  const server = createServer((_, response) => {
    answer(response, requests++)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const work = folder({ 's.yaml': 'columns: { n: { type: integer } }\n' })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ran = await work.runIn(credentials, ...args, ...['--endpoint-url', url, '--idle-timeout', '0.5s'])
  expect(work.list('.').filter((name) => /partial|incoming/.test(name))).toEqual([])
  return { ...ran, requests }
}

describe('an object that is not whole is never checked', () => {
  test.each<[what: string, answer: (response: ServerResponse) => void, problem: string]>([
    [
      'a stall before the headers',
      () => undefined,
      's3://bucket/x.csv: the server sent nothing for 500 ms (attempt 3 of 3)',
    ],
    [
      'an answer other than 200 that stalls',
      (response) => void response.writeHead(403, { 'content-length': 99 }).write('<?xml'),
      's3://bucket/x.csv: the server sent nothing for 500 ms (attempt 3 of 3)',
    ],
    [
      'a stall inside the body',
      (response) => void response.writeHead(200, length).write(text.slice(0, 20)),
      's3://bucket/x.csv could not be downloaded: the server sent nothing for 500 ms (after 20 of 102 bytes)',
    ],
    [
      'a part that nobody asked for',
      (response) =>
        response
          .writeHead(206, { 'content-length': 20, 'content-range': `bytes 0-19/${text.length}` })
          .end(text.slice(0, 20)),
      's3://bucket/x.csv: the server sent a part, where all was requested',
    ],
    [
      'a body that is cut off',
      (response) => {
        response.writeHead(200, length).write(text.slice(0, 20))
        setTimeout(() => response.destroy(), 100)
      },
      's3://bucket/x.csv could not be downloaded: the connection was cut (after 20 of 102 bytes)',
    ],
    [
      'a body without a length that is cut off',
      (response) => {
        response.writeHead(200).write(text.slice(0, 20))
        setTimeout(() => response.destroy(), 100)
      },
      's3://bucket/x.csv could not be downloaded: the connection was cut',
    ],
    [
      'a wrong CRC',
      (response) => response.writeHead(200, { ...length, 'x-amz-checksum-crc32': 'AAAAAA==' }).end(text),
      's3://bucket/x.csv could not be downloaded: Checksum mismatch',
    ],
    [
      'a wrong MD5',
      (response) => response.writeHead(200, { ...length, etag: `"${'0'.repeat(32)}"` }).end(text),
      's3://bucket/x.csv could not be downloaded: the bytes are damaged: their md5 is',
    ],
    [
      'a server that is always busy',
      (response) => response.writeHead(503).end(),
      's3://bucket/x.csv: the server',
    ],
    [
      'a redirect to another host',
      (response) => response.writeHead(307, { location: 'http://127.0.0.1:1/x.csv' }).end(),
      's3://bucket/x.csv: the server answered 307',
    ],
    [
      'a redirect to a file',
      (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      's3://bucket/x.csv: the server answered 302',
    ],
    [
      'an answer that is no HTTP',
      (response) => void response.socket?.end('hello\r\n\r\n'),
      's3://bucket/x.csv: ',
    ],
  ])('%s', async (_, answer, problem) => {
    const { code, stdout, stderr } = await check(answer)
    expect(stderr).toContain(problem)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stdout).toBe('')
    expect(code).toBe(3)
  })
})

test('a server that is busy once is asked again', async () => {
  const { code, requests } = await check((response, request) =>
    request === 0 ? response.writeHead(503).end() : response.writeHead(200, length).end(text),
  )
  expect(code).toBe(0)
  expect(requests).toBe(2)
})

test('an object that stalls once is downloaded again', async () => {
  const { code, stdout, requests } = await check((response, request) =>
    request === 0
      ? void response.writeHead(200, length).write('n\n')
      : response.writeHead(200, length).end(text),
  )
  expect(stdout).toContain(
    'requested again: s3://bucket/x.csv could not be downloaded: the server sent nothing for 500 ms (after 2 of 102 bytes)',
  )
  expect(code).toBe(0)
  expect(requests).toBe(2)
})

const page = `<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>2</NextContinuationToken>
<Contents><Key>d/a_2021-07-12.csv</Key><Size>10</Size></Contents></ListBucketResult>`

test.each<[what: string, answer: (response: ServerResponse, request: number) => void, requests: number]>([
  ['at once', () => undefined, 3],
  ['inside a page', (response) => void response.writeHead(200, length).write(page.slice(0, 50)), 3],
  [
    'after its first page',
    (response, request) => (request === 0 ? response.writeHead(200).end(page) : undefined),
    4,
  ],
])('a list that stalls %s is given up', async (_, answer, expected) => {
  const { code, stderr, requests } = await check(answer, 's3://bucket/d/')
  expect(stderr).toBe('validate: s3://bucket/d/: the server sent nothing for 500 ms (attempt 3 of 3)\n')
  expect(code).toBe(3)
  expect(requests).toBe(expected)
})

test.each([
  ['artifacts', 'ls', 's3://bucket/d/'],
  ['artifacts', 'put', 's.yaml', 's3://bucket/d/'],
])('%s %s gives a server up that sends nothing', async (...args) => {
  const ran = await ask(() => undefined, ...args)
  expect(ran).toMatchObject({ code: 3, requests: 3 })
  expect(ran.stderr).toContain('the server sent nothing for 500 ms')
})
