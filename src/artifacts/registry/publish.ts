import { createReadStream } from 'node:fs'
import { chmod, rename, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { makeFolder } from '../../system/makeFolder.ts'
import { filesIn } from '../local/filesIn.ts'
import { messageOf } from '../../errors/messageOf.ts'
import { receiveFile } from '../download/receiveFile.ts'
import { unfinishedIn } from '../../system/temporary.ts'
import { removeOnExit } from '../../system/removeOnExit.ts'
import { sha256 } from '../cache/sha256.ts'
import { manifestName, readManifest, type Details, type Manifest } from './manifest.ts'
import { readVersions } from './readVersions.ts'

export interface PublishResult {
  readonly number: number
  readonly folder: string
  /** False where the latest version was this already. */
  readonly isNew: boolean
}

/**
 * Publishes a file, or all files of a folder, as the next version of an artifact. The version is made aside and gets
 * its name by one renaming, which fails if somebody else took the number; so it is seen whole or not at all, nothing
 * is overwritten, and there is no lock to be left behind.
 */
export async function publish(
  registry: string,
  path: readonly string[],
  source: string,
  details: Details,
): Promise<PublishResult> {
  const home = join(registry, ...path)
  const aside = await unfinishedIn(home, 'incoming')
  const remove = removeOnExit(aside)
  try {
    const manifest = { ...(await copy(source, aside)), ...details }
    const latest = (await readVersions(registry, path)).at(-1)
    if (latest && isSame(manifest, await readManifest(latest.folder))) return { ...latest, isNew: false }
    const body = [Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)]
    await receiveFile({ body, failure: 'the manifest could not be written' }, aside, () => manifestName)
    await writeProtect(aside)
    return { ...(await claim(registry, path, aside)), isNew: true }
  } catch (cause) {
    throw new Error(`${source} could not be published as ${path.join('/')}: ${messageOf(cause)}`, {
      cause,
    })
  } finally {
    remove()
  }
}

async function copy(
  source: string,
  aside: string,
): Promise<Pick<Manifest, 'schemaVersion' | 'digest' | 'bytes' | 'files'>> {
  const isFolder = (await stat(source)).isDirectory()
  const paths = isFolder ? await filesIn(source) : [basename(source)]
  if (paths.length === 0) throw new Error('the folder is empty')
  if (paths.includes(manifestName)) throw new Error(`${manifestName} is the name of the registry's own file`)
  await makeFolder(aside)
  const files: Manifest['files'] = []
  for (const path of paths) {
    const file = isFolder ? join(source, path) : source
    const coming = {
      body: createReadStream(file) as AsyncIterable<Buffer>,
      failure: `${file} could not be copied`,
    }
    const { bytes, sha256 } = await receiveFile(coming, join(aside, dirname(path)), () => basename(path))
    files.push({ path, bytes, digest: `sha256:${sha256}` })
  }
  return {
    schemaVersion: 1,
    digest: `sha256:${await sha256(paths.map((path) => join(aside, path)))}`,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files,
  }
}

/** The same bytes, described alike, don't make a new version, whatever their time and commit. */
const isSame = (manifest: Manifest, latest: Manifest | null): boolean =>
  (['files', 'metadata', 'parents'] as const).every((key) => isDeepStrictEqual(manifest[key], latest?.[key]))

async function writeProtect(folder: string): Promise<void> {
  for (const path of await filesIn(folder)) await chmod(join(folder, path), 0o444)
}

async function claim(
  registry: string,
  path: readonly string[],
  aside: string,
): Promise<{ number: number; folder: string }> {
  for (;;) {
    const last = (await readVersions(registry, path)).at(-1)?.number ?? -1
    const folder = join(registry, ...path, `v${last + 1}`)
    try {
      await rename(aside, folder)
      return { number: last + 1, folder }
    } catch (cause) {
      const { code = '' } = cause as NodeJS.ErrnoException
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(code) || !(await stat(folder).catch(() => null)))
        throw cause
    }
  }
}
