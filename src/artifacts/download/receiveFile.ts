import { createHash, type Hash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { link, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { makeFolder } from '../../system/makeFolder.ts'
import type { Digest } from '../cache/digest.ts'
import { messageOf } from '../../errors/messageOf.ts'
import { unfinishedIn } from '../../system/temporary.ts'
import { removeOnExit } from '../../system/removeOnExit.ts'
import { sha256 as digestOf } from '../cache/sha256.ts'

export interface IncomingBody {
  readonly body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Known digests and length of the bytes. */
  readonly bytes?: number | null
  readonly digests?: readonly Digest[]
  /** How a message starts, e.g. `https://host/x.csv could not be downloaded`. */
  readonly failure: string
  readonly onBytes?: (count: number) => void
}

export interface ReceivedFile {
  readonly file: string
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
}

/**
 * Writes bytes to a file, whole and verified, or not at all: they go to a file next to it, which is renamed at the end.
 * The name may depend on the digest. Two processes may do so at once.
 *
 * @throws if the bytes end too early, differ from the digest, or find no room; nothing is left then
 */
export async function receiveFile(
  coming: IncomingBody,
  folder: string,
  nameOf: (sha256: string) => string,
  existing: 'replace' | 'keep' | 'reuse' = 'replace',
): Promise<ReceivedFile> {
  let bytes = 0
  const failed = (cause: unknown): never => {
    throw new Error(`${coming.failure}: ${messageOf(cause)}${soFar(coming, bytes)}`, { cause })
  }
  await makeFolder(folder).catch(failed)
  const partial = await unfinishedIn(folder, 'partial')
  const remove = removeOnExit(partial)
  try {
    const hashes = hashesFor(coming)
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of coming.body) {
        bytes += chunk.length
        for (const hash of hashes.values()) hash.update(chunk)
        coming.onBytes?.(bytes)
        yield chunk
      }
    }
    const out = createWriteStream(partial, { flags: 'wx', flush: true })
    // A body may fail while the file is still being opened, which would make the file after it was removed.
    const closed = new Promise<void>((resolve) =>
      out.once('close', () => {
        resolve()
      }),
    )
    await pipeline(counted, out).finally(() => closed)
    const digests = new Map([...hashes].map(([algorithm, hash]) => [algorithm, hash.digest('hex')]))
    verify(coming, bytes, digests)
    const sha256 = digests.get('sha256')!
    const file = join(folder, nameOf(sha256))
    await makeFolder(dirname(file))
    await placements[existing](partial, file, sha256)
    return { file, bytes, sha256 }
  } catch (cause) {
    return failed(cause)
  } finally {
    remove()
  }
}

/** A file of that name is replaced, is an error, or stays if it has the same bytes. */
const placements: Readonly<
  Record<'replace' | 'keep' | 'reuse', (partial: string, file: string, sha256: string) => Promise<void>>
> = {
  replace: rename,
  keep: (partial, file) => link(partial, file).catch(refuseOther),
  async reuse(partial, file, sha256) {
    const found = await digestOf([file]).catch(() => null)
    if (found !== sha256) await rename(partial, file)
  },
}

function refuseOther(cause: NodeJS.ErrnoException): never {
  throw cause.code === 'EEXIST' ? new Error('file already exists with different content', { cause }) : cause
}

const hashesFor = ({ digests = [] }: IncomingBody): ReadonlyMap<string, Hash> =>
  new Map(
    ['sha256', ...digests.map(({ algorithm }) => algorithm)].map((name) => [name, createHash(name)] as const),
  )

function verify(
  { bytes: told, digests = [] }: IncomingBody,
  bytes: number,
  found: ReadonlyMap<string, string>,
): void {
  if (typeof told === 'number' && told !== bytes)
    throw new Error(`incomplete download: expected ${told} bytes, received ${bytes}`)
  for (const { algorithm, hex, saidBy } of digests) {
    const actual = found.get(algorithm)!
    if (actual !== hex)
      throw new Error(`the bytes are damaged: their ${algorithm} is ${actual}, and ${saidBy} says ${hex}`)
  }
}

const soFar = ({ bytes: told }: IncomingBody, bytes: number): string =>
  typeof told === 'number' && bytes < told ? ` (after ${bytes} of ${told} bytes)` : ''
