import { createHash } from 'node:crypto'
import { readFile, rm, utimes } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeFolder } from '../../system/makeFolder.ts'
import type { Artifact } from '../../core/artifact.ts'
import { receiveFile, type IncomingBody, type ReceivedFile } from '../download/receiveFile.ts'
import { safeName } from '../download/safeName.ts'
import { sha256 } from './sha256.ts'

/** Record of a download, so that it isn't repeated. */
export interface CacheEntry {
  /** The server's name for exactly these bytes. */
  readonly etag: string
  readonly version: string | null
  readonly timestamp: string | null
  readonly sha256: string
  /** Its recorded metadata and parents. */
  readonly lineage?: Pick<Artifact, 'metadata' | 'parents'>
  /** Name of the file, which may show the format. */
  readonly name: string
}

/** Where downloads are kept, named by the digest of their bytes. It is made for its owner only. */
export async function openCache(asked: string | undefined): Promise<string> {
  const cache = asked ?? join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'touchstone')
  await makeFolder(cache, 0o700)
  return cache
}

/** Stores a download as `sha256/<digest>/<name>`. */
export const keep = (cache: string, name: string, coming: IncomingBody): Promise<ReceivedFile> =>
  receiveFile(coming, join(cache, 'sha256'), (digest) => join(digest, safeName(name)), 'reuse')

/** Finds an earlier download from the same place, if its bytes are unchanged. */
export async function recall(
  cache: string,
  location: string,
): Promise<(CacheEntry & { readonly file: string }) | null> {
  try {
    const known = JSON.parse(await readFile(join(cache, 'from', key(location)), 'utf8')) as CacheEntry
    const file = join(cache, 'sha256', known.sha256, safeName(known.name))
    if ((await sha256([file])) === known.sha256) {
      // The file itself stays as it is: another table of this run may be read from it.
      await touch(dirname(file), join(cache, 'from', key(location)))
      return { ...known, file }
    }
    await rm(file)
  } catch {
    // No note of it, half a note, or no file any more: it is downloaded again.
  }
  return null
}

/** Recently used entries aren't pruned. */
async function touch(...files: readonly string[]): Promise<void> {
  const now = new Date()
  for (const file of files) await utimes(file, now, now)
}

export async function remember(cache: string, location: string, known: CacheEntry): Promise<void> {
  const body = [Buffer.from(JSON.stringify(known))]
  const failure = `${cache}: the note of a download could not be written`
  await receiveFile({ body, failure }, join(cache, 'from'), () => key(location))
}

/** A location may hold a password or a signature, which are not written down. */
const key = (location: string): string => createHash('sha256').update(location).digest('hex')
