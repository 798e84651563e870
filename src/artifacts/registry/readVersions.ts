import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

export interface Version {
  /** 3, of v3. */
  readonly number: number
  readonly folder: string
}

/**
 * The versions of an artifact, oldest first: the folders `entity/project/name/v3` that Touchstone makes, and
 * `name:v3`, in which Weights & Biases puts its downloads without saying of what project they are.
 */
export async function readVersions(registry: string, path: readonly string[]): Promise<readonly Version[]> {
  const name = path.at(-1)!
  const home = join(registry, ...path)
  const versions = [
    ...(await foldersIn(home)).map((entry) => ({ text: entry, folder: join(home, entry) })),
    ...(await foldersIn(registry))
      .filter((entry) => entry.startsWith(`${name}:`))
      .map((entry) => ({ text: entry.slice(name.length + 1), folder: join(registry, entry) })),
  ]
    .filter(({ text }) => /^v(0|[1-9]\d{0,14})$/.test(text))
    .map(({ text, folder }) => ({ number: Number(text.slice(1)), folder }))
    .sort((a, b) => a.number - b.number)
  const twice = versions.findIndex(({ number }, i) => number === versions[i - 1]?.number)
  if (twice > 0)
    throw new Error(
      `v${versions[twice]!.number} is there twice: ${versions[twice - 1]!.folder} and ${versions[twice]!.folder}`,
    )
  return versions
}

/** The names of the folders in a folder, and of links to folders; none where it is not there. */
export async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '')) return []
    throw new Error(`the registry folder ${folder} cannot be read`, { cause })
  })
  return entries.filter((entry) => entry.isDirectory() || entry.isSymbolicLink()).map(({ name }) => name)
}
