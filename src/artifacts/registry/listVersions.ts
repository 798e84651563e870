import { join } from 'node:path'
import { filesIn } from '../local/filesIn.ts'
import { readManifest, type Manifest } from './manifest.ts'
import { readTags } from './tags.ts'
import { foldersIn, readVersions } from './readVersions.ts'

/** A version as `validate artifacts ls` shows it. Files of other tools have no manifest. */
export interface ListedVersion {
  readonly name: string
  readonly version: string
  readonly tags: readonly string[]
  readonly files: readonly string[]
  readonly manifest: Manifest | null
}

/** All versions of one artifact, or of every artifact of the registry, in the order of names and numbers. */
export async function listVersions(
  registry: string,
  path: readonly string[] | null,
): Promise<readonly ListedVersion[]> {
  const paths = path ? [path] : await artifactsIn(registry)
  const lists = await Promise.all(paths.map((each) => versionsWithTags(registry, each)))
  return lists.flat()
}

async function versionsWithTags(
  registry: string,
  path: readonly string[],
): Promise<readonly ListedVersion[]> {
  const tags = [...(await readTags(registry, path))]
  const versions = await readVersions(registry, path)
  return Promise.all(
    versions.map(async ({ number, folder }, i) => {
      const manifest = await readManifest(folder)
      const named = tags.filter(([, tagged]) => tagged === number).map(([tag]) => tag)
      return {
        name: path.join('/'),
        version: `v${number}`,
        tags: i === versions.length - 1 ? ['latest', ...named] : named,
        files: manifest ? manifest.files.map((file) => file.path) : await filesIn(folder),
        manifest,
      }
    }),
  )
}

/** Every `[entity/][project/]name` that has versions, by name. */
async function artifactsIn(registry: string): Promise<readonly (readonly string[])[]> {
  const found = new Map<string, readonly string[]>()
  const add = (path: readonly string[]): unknown => found.set(path.join('/'), path)
  const walk = async (path: readonly string[]): Promise<void> => {
    const folders = await foldersIn(join(registry, ...path))
    if (path.length > 0 && folders.some((folder) => /^v\d+$/.test(folder))) add(path)
    if (path.length === 0)
      for (const folder of folders) if (/^[^:]+:v\d+$/.test(folder)) add([folder.replace(/:.*/, '')])
    for (const folder of folders)
      if (path.length < 3 && !/^\.|^v\d+$|:/.test(folder)) await walk([...path, folder])
  }
  await walk([])
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path)
}
