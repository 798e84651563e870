import { stat } from 'node:fs/promises'
import type { Artifact, Format } from '../../core/artifact.ts'
import { detectFormat } from './detectFormat.ts'
import type { Found } from '../resolver.ts'

/** Says what the files of an artifact are: their one format, their size, and their digest where it is known. */
export async function describeArtifact(found: Found, format?: Format): Promise<Artifact> {
  const {
    ref,
    uri,
    files,
    version,
    timestamp,
    tags,
    metadata,
    parents,
    database,
    partitionedBy,
    unevenKeys = [],
    notes = [],
  } = found
  const said = found.format ?? format
  const formats = said === undefined ? await Promise.all(files.map(detectFormat)) : [said]
  const other = formats.findIndex((each) => each !== formats[0])
  if (other > 0)
    throw new Error(
      `the files of ${ref} are not of one format: ${files[0]!} is ${formats[0]!}, ${files[other]!} is ${formats[other]!}`,
    )
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  return {
    ref,
    uri,
    format: formats[0]!,
    files,
    bytes: files.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0),
    digest: found.digest ?? null,
    version,
    timestamp,
    ...(tags && { tags }),
    ...(metadata && { metadata }),
    ...(parents && { parents }),
    ...(database && { database }),
    ...(partitionedBy && { partitionedBy }),
    notes: [...notes, ...withoutPaths(partitionedBy, formats[0]!), ...withoutKeys(unevenKeys)],
  }
}

/** Only Parquet has columns in the paths of its files. */
const withoutPaths = (columns: readonly string[] = [], format: Format): readonly string[] =>
  columns.length === 0 || format === 'parquet'
    ? []
    : [
        `the values of ${columns.join(', ')} in the names of the directories aren't columns of ${format} files`,
      ]

const withoutKeys = (keys: readonly string[]): readonly string[] =>
  keys.length === 0
    ? []
    : [
        `the values of ${keys.join(', ')} in the names of the directories aren't columns, as not all files have the same ones`,
      ]
