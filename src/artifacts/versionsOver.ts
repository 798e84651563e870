import { join } from 'node:path'
import { stat } from 'node:fs/promises'
import { UsageError } from '../errors/usageError.ts'
import { dataFilesIn } from './local/dataFilesIn.ts'
import { findFiles } from './local/files.ts'
import { pickVersion } from './registry/pickVersion.ts'
import { readVersions } from './registry/readVersions.ts'
import { parseReference } from './registry/reference.ts'
import { defaultRegistry } from './registry/registryFolder.ts'

/**
 * The versions that `--over` names, the oldest first: `name:v0..latest` of the registry, the files of a glob or a directory
 * in the order of their names, or one version.
 */
export async function versionsOver(
  over: string,
  { registry = defaultRegistry(), asOf }: { readonly registry?: string; readonly asOf?: string } = {},
): Promise<readonly string[]> {
  const [, name, from, to] = /^([^:]+):(.+)\.\.(.+)$/.exec(over) ?? []
  if (name !== undefined && from !== undefined && to !== undefined && !over.includes('://'))
    return between(over, [`${name}:${from}`, `${name}:${to}`], registry, asOf)
  const found = await stat(over).catch(() => null)
  if (found?.isDirectory()) return (await dataFilesIn(over)).files.map((file) => join(over, file)).sort()
  if (!found && /[*?[{]/.test(over) && !over.includes('://'))
    return [...(await findFiles(over, over)).files].sort()
  return [over]
}

async function between(
  over: string,
  ends: readonly [string, string],
  registry: string,
  asOf: string | undefined,
): Promise<readonly string[]> {
  try {
    const [first, last] = ends.map(parseReference)
    const low = await pickVersion(registry, first!, asOf)
    const high = await pickVersion(registry, last!, asOf)
    const all = await readVersions(registry, first!.path)
    const within = all.filter(({ number }) => number >= low.number && number <= high.number)
    if (within.length === 0) throw new Error(`v${low.number} comes after v${high.number}`)
    return within.map(({ number }) => `${first!.path.join('/')}:v${number}`)
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    throw new Error(`${over}: ${(cause as Error).message} (registry ${registry})`, { cause })
  }
}
