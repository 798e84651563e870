import { UsageError } from '../../errors/usageError.ts'
import { messageOf } from '../../errors/messageOf.ts'
import { pickVersion } from './pickVersion.ts'
import { isTag, parseReference } from './reference.ts'
import { writeTag } from './tags.ts'

/** Makes tags name the version that a reference means, which it returns, e.g. `songs.csv:v3`. */
export async function tagVersion(registry: string, ref: string, tags: readonly string[]): Promise<string> {
  checkTags(tags)
  const { path, number } = await read(registry, ref)
  for (const tag of tags) await writeTag(registry, path, tag, number)
  return `${path.join('/')}:v${number}`
}

async function read(registry: string, ref: string): Promise<{ path: readonly string[]; number: number }> {
  try {
    const reference = parseReference(ref)
    return { path: reference.path, number: (await pickVersion(registry, reference, undefined)).number }
  } catch (cause) {
    throw new Error(`${ref}: in the registry ${registry}: ${messageOf(cause)}`, { cause })
  }
}

export function checkTags(tags: readonly string[]): void {
  const wrong = tags.find((tag) => !isTag(tag))
  if (wrong !== undefined)
    throw new UsageError(
      `${JSON.stringify(wrong)} isn't a valid tag: at most 128 letters, digits, blanks and ._+-, not starting with a dot, and not latest, previous or a version such as v3`,
    )
}
