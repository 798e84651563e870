import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { compressionOf, type Compression } from './compression.ts'
import { unzstd } from './unzstd.ts'
import { messageOf } from '../../../errors/messageOf.ts'

const chunkBytes = 1 << 20

type Read = (path: string) => AsyncIterable<Uint8Array>

/**
 * The bytes of a file, decompressed if its first bytes say that it is compressed. Checksums in it are verified. `plain`
 * reads a file that isn't compressed.
 */
export async function* openBytes(path: string, plain: Read = streamed): AsyncGenerator<Uint8Array> {
  try {
    const compression = await compressionOf(path)
    try {
      yield* compression === 'none' ? plain(path) : decompressors[compression](path)
    } catch (cause) {
      if (compression === 'none') throw cause
      const found = messageOf(cause)
      throw new Error(`${found}; the archive is damaged or cut off: make or fetch it again`, { cause })
    }
  } catch (cause) {
    const found = messageOf(cause)
    throw new Error(`Cannot read ${path}: ${found}`, { cause })
  }
}

const decompressors: Readonly<Record<Exclude<Compression, 'none'>, Read>> = {
  gzip: gunzip,
  zstd: (path) => unzstd(createReadStream(path, { highWaterMark: chunkBytes })),
}

function streamed(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: chunkBytes })
}

async function* gunzip(path: string): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib')
  const unzipped = createGunzip({ chunkSize: chunkBytes })
  // `pipeline` destroys both streams with the error of either; the loop below throws it.
  pipeline(createReadStream(path, { highWaterMark: chunkBytes }), unzipped, () => undefined)
  yield* unzipped
}
