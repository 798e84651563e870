import type { Artifact } from '../../core/artifact.ts'
import { UsageError } from '../../errors/usageError.ts'
import { messageOf } from '../../errors/messageOf.ts'

/** Puts the name of the data into an error that lacks it, and takes out the statement that DuckDB adds. */
export async function withArtifactName<T>(artifact: Artifact | undefined, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    if (!artifact || cause instanceof UsageError) throw cause
    throw new Error(named(artifact, messageOf(cause)), { cause })
  }
}

function named({ ref, files, format }: Artifact, message: string): string {
  const [, gone] = /^IO Error: No files found that match the pattern "(.+)"/.exec(message) ?? []
  const [said = ''] = (gone === undefined ? message : `${gone} is missing`).split(/\n\s*(?=LINE \d|Try )/)
  const name = ref === '-' ? 'standard input' : ref
  const text =
    ref === '-' ? files.reduce((rest, file) => rest.replaceAll(file, name), said.trim()) : said.trim()
  return [name, ...files].some((each) => text.includes(each))
    ? text
    : `${name} could not be read as ${format}: ${text}`
}
