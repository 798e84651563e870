import { createServer, type Socket } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { folder, type Ran } from '../../cli/runCli.ts'

const text = 'a\n1\n2\n'
const gzip = gzipSync(text)
const suite = { 's.yaml': 'columns: { a: { type: integer } }\n' }

/** Serves bytes as they are, headers and all, to each connection. */
function rawServer(answer: (socket: Socket) => void, heard: string[] = []): Promise<string> {
  return new Promise((resolve) => {
    const sockets = new Set<Socket>()
    const server = createServer((socket) => {
      sockets.add(socket)
      socket
        .on('error', () => undefined)
        .once('data', (request: Buffer) => {
          heard.push(request.toString())
          answer(socket)
        })
    })
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy()
      server.close()
    })
    server.listen(0, () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
    })
  })
}

const reply = (headers: string, body: Uint8Array | string, status = '200 OK'): ((socket: Socket) => void) => {
  return (socket) => {
    socket.write(`HTTP/1.1 ${status}\r\nConnection: close\r\n${headers}\r\n`)
    socket.end(body)
  }
}
const packed = (encoding: string, body: Uint8Array): ((socket: Socket) => void) =>
  reply(`Content-Encoding: ${encoding}\r\nContent-Length: ${body.length}\r\n`, body)

async function check(answer: (socket: Socket) => void, ...options: string[]): Promise<Ran> {
  const url = await rawServer(answer)
  const args = ['--suite', 's.yaml', '--sample', `${url}/a.csv`, '--cache-dir', 'cache', ...options]
  return folder(suite).run(...args)
}

const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  copy[copy.length + at]! ^= 1
  return copy
}

describe('bytes that are not what was sent are never checked', () => {
  test.each<[what: string, answer: (socket: Socket) => void, problem: string]>([
    ['a body shorter than its length', reply('Content-Length: 99\r\n', text), 'the connection was cut'],
    [
      'chunks without an end',
      reply('Transfer-Encoding: chunked\r\n', '6\r\na\n1\n2\n\r\n'),
      'the connection was cut',
    ],
    ['gzip cut off', packed('gzip', gzip.subarray(0, -9)), 'the gzip data is damaged or cut off'],
    [
      'gzip without its checksum',
      packed('gzip', gzip.subarray(0, -4)),
      'the gzip data is damaged or cut off',
    ],
    [
      'gzip with a wrong checksum',
      packed('gzip', flipped(gzip, -6)),
      'the gzip data is damaged or cut off: incorrect data check',
    ],
    [
      'gzip with a wrong length',
      packed('gzip', flipped(gzip, -2)),
      'the gzip data is damaged or cut off: incorrect length check',
    ],
    [
      'gzip with more behind it',
      packed('gzip', Buffer.concat([gzip, Buffer.from('more')])),
      'the gzip data is damaged or cut off: incorrect header check',
    ],
    [
      'gzip with bytes of zero behind it',
      packed('gzip', Buffer.concat([gzip, Buffer.alloc(5)])),
      '5 bytes follow the end of the gzip data',
    ],
    [
      'plain text',
      packed('gzip', Buffer.from(text)),
      'the gzip data is damaged or cut off: incorrect header check',
    ],
    [
      'no byte of gzip',
      packed('gzip', Buffer.alloc(0)),
      'the gzip data is damaged or cut off: unexpected end of file',
    ],
    [
      'deflate cut off',
      packed('deflate', deflateSync(text).subarray(0, -5)),
      'the deflate data is damaged or cut off',
    ],
    [
      'deflate with a wrong checksum',
      packed('deflate', flipped(deflateSync(text), -1)),
      'the deflate data is damaged or cut off',
    ],
    [
      'raw deflate cut off',
      packed('deflate', deflateRawSync(text).subarray(0, -3)),
      'the deflate data is damaged or cut off',
    ],
    [
      'brotli cut off',
      packed('br', brotliCompressSync(text).subarray(0, -2)),
      'the br data is damaged or cut off',
    ],
    ['an unknown encoding', packed('compress', gzip), "Content-Encoding compress can't be unpacked"],
    [
      'packed bytes with another digest',
      reply(`Content-Encoding: gzip\r\nContent-MD5: AAAAAAAAAAAAAAAAAAAAAA==\r\n`, gzip),
      'and Content-MD5 says 00000000000000000000000000000000',
    ],
    [
      'a part that nobody asked for',
      reply('Content-Length: 4\r\n', 'a\n1\n', '206 Partial Content'),
      'the server answered 206 Partial Content: a part, where all was requested',
    ],
    ['no answer at all', (socket) => void socket.end(), 'could not be reached'],
    [
      'a redirect to nowhere',
      reply('Location: http://\r\n', '', '302 Found'),
      'the server redirects to an invalid URL',
    ],
    [
      'a redirect to a file',
      reply('Location: file:///etc/passwd\r\n', '', '302 Found'),
      'redirects to file:///etc/passwd, which is not encrypted',
    ],
    ['redirects without end', reply('Location: /a.csv\r\n', '', '302 Found'), 'more than 10 redirects'],
  ])('%s', async (_, answer, problem) => {
    const { code, stdout, stderr } = await check(answer)
    expect(stderr).toContain(problem)
    expect(stderr).toMatch(/^validate: http:\/\/127\.0\.0\.1:\d+\/a\.csv/)
    expect(stdout).toBe('')
    expect(code).toBe(3)
  })

  test.each([
    ['before the headers', () => undefined],
    [
      'inside the body',
      (socket: Socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\na\n'),
    ],
    [
      'while it sends its headers one by one',
      (socket: Socket) => {
        socket.write('HTTP/1.1 200 OK\r\n')
        const timer = setInterval(() => socket.write('X: 1\r\n'), 200)
        socket.once('close', () => {
          clearInterval(timer)
        })
      },
    ],
  ])('a server that stalls %s', async (_, answer) => {
    const { code, stderr } = await check(answer, '--idle-timeout', '0.3s')
    expect(stderr).toMatch(/the server sent nothing for 300 ms.* \(attempt 3 of 3\)\n$/)
    expect(code).toBe(3)
  })

  test('a redirect to a server that stalls', async () => {
    const target = await rawServer(() => undefined)
    const redirect = reply(`Location: ${target}/b.csv\r\n`, '', '302 Found')
    const { code, stderr } = await check(redirect, '--idle-timeout', '0.3s')
    expect(stderr).toContain(
      '/a.csv could not be reached: the server sent nothing for 300 ms (attempt 3 of 3)',
    )
    expect(code).toBe(3)
  })

  test('a server that stalls before it is encrypted', async () => {
    const url = (await rawServer(() => undefined)).replace('http:', 'https:')
    const args = ['--suite', 's.yaml', '--sample', `${url}/a.csv`, '--cache-dir', 'cache']
    const { code, stderr } = await folder(suite).run(...args, '--idle-timeout', '0.3s')
    expect(stderr).toContain(
      '/a.csv could not be reached: the server sent nothing for 300 ms (attempt 3 of 3)',
    )
    expect(code).toBe(3)
  })
})

test.each([
  ['gzip', gzip],
  ['x-gzip', gzip],
  ['GZIP', gzip],
  ['deflate', deflateSync(text)],
  ['deflate', deflateRawSync(text)],
  ['br', brotliCompressSync(text)],
  ['deflate, gzip', gzipSync(deflateSync(text))],
  ['identity', Buffer.from(text)],
])('a body packed with %s is read', async (encoding, body) => {
  expect((await check(packed(encoding, body))).code).toBe(0)
})

test('a download that was tried again says so', async () => {
  let count = 0
  const whole = reply(`Content-Length: ${text.length}\r\n`, text)
  const { code, stdout } = await check((socket) => (count++ === 0 ? void socket.destroy() : whole(socket)))
  expect(stdout).toMatch(/requested again: http:\S+ could not be reached: /)
  expect(code).toBe(0)
})

test('a redirect to another host says so, and sends it no password', async () => {
  const heard: string[] = []
  const target = await rawServer((socket) => {
    reply(`Content-Length: ${text.length}\r\n`, text)(socket)
  }, heard)
  const location = `${target.replace('127.0.0.1', 'localhost')}/b.csv?token=secret`
  const url = await rawServer(reply(`Location: ${location}\r\n`, '', '302 Found'))
  const sample = `${url.replace('http://', 'http://me:hidden@')}/a.csv`
  const args = ['--suite', 's.yaml', '--sample', sample, '--cache-dir', 'cache']
  const { code, report, stdout } = await folder(suite).report(...args)
  expect(code).toBe(0)
  expect(report.warnings.join()).toContain('redirects to another host: http://localhost:')
  expect(report.inputs.sample.uri).toMatch(/^http:\/\/localhost:\d+\/b\.csv\?token=\*\*\*$/)
  expect(stdout).not.toMatch(/secret|hidden/)
  expect(heard.join()).toContain('GET /b.csv')
  expect(heard.join()).not.toMatch(/authorization/i)
})
