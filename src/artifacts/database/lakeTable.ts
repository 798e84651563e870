import { readFile, readdir, stat } from 'node:fs/promises'
import { join, resolve as absolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DatabaseFormat } from '../../core/artifact.ts'
import { UsageError } from '../../errors/usageError.ts'
import type { Found } from '../resolver.ts'
import type { DatabaseReference } from './databaseReference.ts'

/** One version of a table in a lake, and the file that says so. */
interface LakeVersion {
  readonly version: string
  readonly timestamp: string
  /** Path that the engine opens: the directory, or the metadata of one version. */
  readonly location: string
}

const versions: Readonly<
  Record<'delta' | 'iceberg', (folder: string, version?: string) => Promise<LakeVersion>>
> = { delta: deltaVersion, iceberg: icebergVersion }

/** Finds a version of a table in a lake on this machine: the newest, or the one that is named. */
export async function lakeTable(
  format: DatabaseFormat & keyof typeof versions,
  { location, parameters }: DatabaseReference,
): Promise<Omit<Found, 'ref'>> {
  if (parameters.table ?? parameters.query ?? parameters.sheet)
    throw new UsageError(`${location}: a ${format} table has no other tables. Name a version with ?version=3`)
  if (parameters.version !== undefined && !/^\d{1,19}$/.test(parameters.version))
    throw new UsageError(`${location}: invalid version: expected a number, found "${parameters.version}"`)
  const folder = location.replace(/(?<=.)\/+$/, '')
  const found = await versions[format](folder, parameters.version)
  return {
    uri: pathToFileURL(absolute(folder)).href,
    format,
    files: [],
    database: { location: found.location, version: found.version },
    version: found.version,
    timestamp: found.timestamp,
  }
}

/** Whether a directory is a table of a lake. */
export async function lakeFormat(folder: string): Promise<keyof typeof versions | null> {
  const names = (await readdir(folder).catch(() => [])) as readonly string[]
  if (names.includes('_delta_log')) return 'delta'
  return names.includes('metadata') && (await metadataFiles(folder)).length > 0 ? 'iceberg' : null
}

async function deltaVersion(folder: string, wanted?: string): Promise<LakeVersion> {
  const log = join(folder, '_delta_log')
  const names = (await readdir(log).catch(() => [])).filter((name) => /^\d{20}\.json$/.test(name)).sort()
  const name = wanted === undefined ? names.at(-1) : `${wanted.padStart(20, '0')}.json`
  if (name === undefined) throw new Error(`${folder}: no Delta table. It has no log in _delta_log.`)
  if (!names.includes(name))
    throw new Error(`${folder}: there is no version ${wanted ?? ''} of the Delta table`)
  const { mtime } = await stat(join(log, name))
  return { version: String(Number(name.slice(0, 20))), timestamp: mtime.toISOString(), location: folder }
}

async function icebergVersion(folder: string, wanted?: string): Promise<LakeVersion> {
  const files = await metadataFiles(folder)
  const file = files.at(-1)
  if (file === undefined) throw new Error(`${folder}: no Iceberg table. It has no metadata.`)
  const path = join(folder, 'metadata', file)
  const text = await readFile(path, 'utf8')
  // Snapshots have numbers of 64 bits, which JSON.parse rounds.
  const snapshot = wanted ?? /"current-snapshot-id"\s*:\s*(-?\d+)/.exec(text)?.[1]
  const updated = Number(/"last-updated-ms"\s*:\s*(\d+)/.exec(text)?.[1])
  const { mtime } = await stat(path)
  const time = Number.isNaN(updated) ? mtime : new Date(updated)
  return { version: snapshot ?? '', timestamp: time.toISOString(), location: path }
}

/** Oldest first: `v3.metadata.json`, or `00003-<uuid>.metadata.json`. */
async function metadataFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'metadata')).catch(() => [])
  const numbered = names.flatMap((name) => {
    const [, number] = /^v?(\d+)(?:-.+)?\.metadata\.json$/.exec(name) ?? []
    return number === undefined ? [] : [{ name, number: Number(number) }]
  })
  return numbered.sort((a, b) => a.number - b.number).map(({ name }) => name)
}
