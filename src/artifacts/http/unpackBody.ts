import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import * as zlib from 'node:zlib'
import { PassThrough, type Duplex } from 'node:stream'
import type { Digest } from '../cache/digest.ts'

type Unpacker = Duplex & { readonly bytesWritten: number }

/** The unpacker of each Content-Encoding; Node has zstd since 22.15. */
const unpackers: Readonly<Record<string, (() => Unpacker) | undefined>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  zstd: 'createZstdDecompress' in zlib ? (zlib.createZstdDecompress as () => Unpacker) : undefined,
}

interface Packed {
  /** The value of Content-Encoding. */
  readonly encoding: string
  /** The number of bytes as sent, if the server says it. */
  readonly bytes: number | null
  /** Digests of the bytes as sent. */
  readonly digests: readonly Digest[]
}

/**
 * Unpacks a body as its Content-Encoding says, and checks it on the way: length, digests and checksums, and that it is
 * neither cut off nor followed by something else.
 */
export async function* unpackBody(
  body: AsyncIterable<Uint8Array>,
  { encoding, bytes, digests }: Packed,
): AsyncGenerator<Uint8Array> {
  const names = encoding
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter((name) => name !== 'identity' && name !== '')
  const hashes = digests.map((digest) => ({ ...digest, hash: createHash(digest.algorithm) }))
  let received = 0
  let stream: AsyncIterable<Uint8Array> = (async function* () {
    for await (const chunk of body) {
      received += chunk.length
      for (const { hash } of hashes) hash.update(chunk)
      yield chunk
    }
    if (bytes !== null && bytes !== received)
      throw new Error(`incomplete download: expected ${bytes} bytes, received ${received}`)
    for (const { algorithm, hash, hex, saidBy } of hashes) {
      const actual = hash.digest('hex')
      if (actual !== hex)
        throw new Error(`the bytes are damaged: their ${algorithm} is ${actual}, and ${saidBy} says ${hex}`)
    }
  })()
  for (const name of names.reverse()) stream = unpacked(stream, name)
  yield* stream
}

async function* unpacked(packed: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  let sent = 0
  const source = (async function* () {
    for await (const chunk of packed) {
      sent += chunk.length
      yield chunk
    }
  })()
  const first = await source.next()
  const head = first.done === true ? new Uint8Array() : first.value
  const unpacker = unpackerOf(name, head)
  const out = new PassThrough()
  const done = pipeline(
    async function* () {
      if (head.length > 0) yield head
      yield* source
    },
    unpacker,
    out,
  )
  // An error of the pipeline is one of its end too, which is read.
  done.catch(() => undefined)
  try {
    yield* out as AsyncIterable<Uint8Array>
    await done
  } catch (cause) {
    throw explained(cause, name)
  }
  if (unpacker.bytesWritten < sent)
    throw new Error(`${sent - unpacker.bytesWritten} bytes follow the end of the ${name} data`)
}

function unpackerOf(name: string, [start = 0, next = 0]: Uint8Array): Unpacker {
  // RFC 9110 means zlib; some servers send it without its header and checksum.
  const isZlib = (start & 0x0f) === 8 && (start * 256 + next) % 31 === 0
  const create = name === 'deflate' ? (isZlib ? createInflate : createInflateRaw) : unpackers[name]
  if (!create) throw new Error(`Content-Encoding ${name} can't be unpacked`)
  return create()
}

function explained(cause: unknown, name: string): Error {
  if (!(cause instanceof Error)) return new Error(String(cause))
  const { code = '' } = cause as NodeJS.ErrnoException
  return /^(Z_|ZSTD_|ERR_+(ERROR|BROTLI|PADDING|ZSTD))/.test(code)
    ? new Error(`the ${name} data is damaged or cut off: ${cause.message}`, { cause })
    : cause
}
