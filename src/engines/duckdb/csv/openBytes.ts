import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'

const chunkBytes = 1 << 20

/** The bytes of a file, decompressed when its name ends in `.gz` or `.zst`. */
export async function* openBytes(path: string): AsyncGenerator<Uint8Array> {
  const name = path.toLowerCase()
  const decompress = name.endsWith('.gz') ? gunzip : name.endsWith('.zst') ? unzstd : plain
  try {
    yield* decompress(path)
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause)
    const advice = decompress === plain ? '' : '; the archive is damaged or cut off: make or fetch it again'
    throw new Error(`Cannot read ${path}: ${found}${advice}`, { cause })
  }
}

function plain(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: chunkBytes })
}

async function* gunzip(path: string): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib')
  const unzipped = createGunzip({ chunkSize: chunkBytes })
  // `pipeline` destroys both streams with the error of either; the loop below throws it.
  pipeline(createReadStream(path, { highWaterMark: chunkBytes }), unzipped, () => undefined)
  yield* unzipped
}

async function* unzstd(path: string): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd')
  const ready: Uint8Array[] = []
  const stream = new Decompress((bytes) => ready.push(bytes))
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 17 })) {
    stream.push(chunk as Uint8Array)
    yield* ready.splice(0)
  }
  stream.push(new Uint8Array(0), true)
  yield* ready.splice(0)
}
