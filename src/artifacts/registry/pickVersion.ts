import { didYouMean } from '../../text/didYouMean.ts'
import { asOfTime } from '../metadata/asOfTime.ts'
import { readManifest, type Manifest } from './manifest.ts'
import type { Reference } from './reference.ts'
import { readTags } from './tags.ts'
import { readVersions, type Version } from './readVersions.ts'

export interface PickedVersion extends Version {
  readonly manifest: Manifest | null
}

/**
 * The version that a reference means, as of a time where one is given.
 *
 * @throws what is wrong with the reference, without repeating it
 */
export async function pickVersion(
  registry: string,
  { path, selector }: Reference,
  asOf: string | undefined,
): Promise<PickedVersion> {
  const until = asOfTime(asOf)
  const all = await readVersions(registry, path)
  if (all.length === 0) throw new Error(`there is no artifact ${path.join('/')}`)
  const seen = asOf === undefined ? all : await publishedBy(all, until)
  if (seen.length === 0) throw new Error(`nothing of it was published by ${asOf ?? ''}`)
  const number = selector.of === 'latest' ? seen.at(-1)!.number : await numberOf()
  const at = seen.findIndex((version) => version.number === number)
  if (at === -1 && all.some((version) => version.number === number))
    throw new Error(`v${number} was published after ${asOf ?? ''}`)
  if (at === -1) throw new Error(`there is no v${number}; there ${listed(seen)}`)
  const version = seen[at - selector.back]
  if (!version)
    throw new Error(`there is no version ${selector.back} before v${number}; there ${listed(seen)}`)
  return { ...version, manifest: await readManifest(version.folder) }

  async function numberOf(): Promise<number> {
    if (/^v\d+$/.test(selector.of)) return Number(selector.of.slice(1))
    const tags = await readTags(registry, path)
    const tagged = tags.get(selector.of)
    if (tagged !== undefined) return tagged
    const names = ['latest', ...tags.keys()]
    throw new Error(
      `there is no tag "${selector.of}"${didYouMean(selector.of, names)}; there ${listed(seen)} and ${names.join(', ')}`,
    )
  }
}

async function publishedBy(versions: readonly Version[], until: number): Promise<readonly Version[]> {
  const manifests = await Promise.all(versions.map(({ folder }) => readManifest(folder)))
  const untold = manifests.indexOf(null)
  if (untold >= 0)
    throw new Error(`${versions[untold]!.folder} has no publication time, so --as-of can't be used`)
  return versions.filter((_, i) => Date.parse(manifests[i]!.created) <= until)
}

function listed(versions: readonly Version[]): string {
  const names = versions.map(({ number }) => `v${number}`)
  const shown = names.length > 8 ? [...names.slice(0, 3), '…', ...names.slice(-3)] : names
  return `${names.length === 1 ? 'is' : 'are'} ${shown.join(', ')}`
}
