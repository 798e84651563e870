import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { asOfTime } from '../metadata/asOfTime.ts'
import { isoTime } from '../metadata/isoTime.ts'
import { foldersIn } from '../registry/readVersions.ts'
import { parseSelector } from '../metadata/selector.ts'

export const metaFile = 'meta.json'

/**
 * The folder of a versioned dataset that a reference means: one that has `meta.json`, or one of the versions in
 * `datasets/pokemon/`, `datasets/pokemon/@previous`, by when they were made. Null where there is no versioned dataset.
 */
export async function datasetFolder(ref: string, asOf?: string): Promise<string | null> {
  if (await hasMeta(ref)) return ref
  const [, parent, selected = 'latest'] = /^(.*[^/])\/+(?:@(.+))?$/.exec(ref) ?? []
  const selector = parseSelector(selected)
  if (parent === undefined || selector?.of !== 'latest') return null
  const versions = await versionsIn(parent)
  if (versions.length === 0) return null
  const until = asOfTime(asOf)
  const seen = versions.filter(({ time }) => time <= until)
  const found = seen.at(-1 - selector.back)
  if (found) return found.folder
  const names = seen.map(({ name }) => name).join(', ')
  throw new Error(
    `${ref}: there is no such version; ${names === '' ? 'none was made by then' : `there are ${names}`}`,
  )
}

/** Oldest first. One without a time can't be put in order. */
async function versionsIn(parent: string) {
  const names = await foldersIn(parent)
  const isVersion = await Promise.all(names.map((name) => hasMeta(join(parent, name))))
  const versions = names.filter((_, i) => isVersion[i]).map((name) => ({ name, folder: join(parent, name) }))
  const timed = await Promise.all(
    versions.map(async (version) => ({ ...version, time: await madeAt(version.folder) })),
  )
  return timed.sort((a, b) => a.time - b.time || (a.name < b.name ? -1 : 1))
}

async function madeAt(folder: string): Promise<number> {
  const file = join(folder, metaFile)
  try {
    const { created_at } = JSON.parse(await readFile(file, 'utf8')) as { created_at?: unknown }
    const time = typeof created_at === 'string' ? isoTime(created_at) : null
    if (time !== null) return time
  } catch (cause) {
    throw new Error(`${file} is not that of a versioned dataset`, { cause })
  }
  throw new Error(`${file} has no creation time, so its order among the versions is unknown`)
}

const hasMeta = async (folder: string): Promise<boolean> =>
  (await stat(join(folder, metaFile)).catch(() => null))?.isFile() === true
