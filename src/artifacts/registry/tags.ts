import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { receiveFile } from '../download/receiveFile.ts'

const tagFolder = (registry: string, path: readonly string[]): string => join(registry, ...path, '.tags')

/** Which version each tag of an artifact names. Each tag is a file, so that two who tag do not undo each other. */
export async function readTags(
  registry: string,
  path: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const folder = tagFolder(registry, path)
  const names = await readdir(folder).catch(() => [])
  const tags = await Promise.all(
    names
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map(
        async (name) =>
          [name, numberOf(await readFile(join(folder, name), 'utf8'), join(folder, name))] as const,
      ),
  )
  return new Map(tags)
}

/** Makes a tag name a version; it may have named another before. */
export async function writeTag(
  registry: string,
  path: readonly string[],
  tag: string,
  version: number,
): Promise<void> {
  const folder = tagFolder(registry, path)
  const failure = `the tag ${tag} of ${path.join('/')} could not be written`
  await receiveFile({ body: [Buffer.from(`v${version}\n`)], failure }, folder, () => tag)
}

function numberOf(text: string, file: string): number {
  const [, number] = /^v(\d{1,15})\s*$/.exec(text) ?? []
  if (number === undefined)
    throw new Error(`${file}: expected a version such as v3, found ${JSON.stringify(text)}`)
  return Number(number)
}
