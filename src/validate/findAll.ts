import { relativeReference } from '../artifacts/metadata/relativeReference.ts'
import { findArtifact } from '../artifacts/resolve.ts'
import type { FoundArtifact, ResolvedArtifact, ResolveOptions } from '../artifacts/resolver.ts'
import { isNamedData, type DataSource } from '../core/dataSource.ts'
import type { Table } from '../core/table.ts'
import { memoryArtifact } from './memoryArtifact.ts'

export interface SourceOptions extends ResolveOptions {
  /** Known-good data: a path, a glob, a URL (file, http, https, s3), `project/name:alias`, `-`, or data in memory. */
  readonly reference?: DataSource
  /** The new data. */
  readonly sample: DataSource
  /** Other data that expectations read, by its names in expectations. */
  readonly tables?: Readonly<Record<string, DataSource>>
}

/** Finds the data. Large files are read for their digest from now on. */
export async function findAll(options: SourceOptions): Promise<ReadonlyMap<Table, FoundArtifact>> {
  const { reference, sample, tables = {} } = options
  const found = new Map<Table, FoundArtifact>()
  try {
    if (reference !== undefined)
      found.set(
        'reference',
        await find('reference', relativeTo(sample, reference), referenceOptions(reference, options)),
      )
    found.set('sample', await find('sample', sample, options))
    for (const [name, source] of Object.entries(tables))
      found.set(name, await find(name, source, { ...options, format: undefined }))
    return found
  } catch (cause) {
    await releaseAll(artifactsOf(found))
    throw cause
  }
}

export const artifactsOf = (found: ReadonlyMap<Table, FoundArtifact>): ReadonlyMap<Table, ResolvedArtifact> =>
  new Map([...found].map(([table, { artifact }]) => [table, artifact]))

/** Waits for the digests. */
export async function identifyAll(
  found: ReadonlyMap<Table, FoundArtifact>,
): Promise<ReadonlyMap<Table, ResolvedArtifact>> {
  const artifacts = new Map<Table, ResolvedArtifact>()
  for (const [table, { identified }] of found) artifacts.set(table, await identified)
  return artifacts
}

export async function releaseAll(artifacts: ReadonlyMap<Table, ResolvedArtifact>): Promise<void> {
  for (const artifact of artifacts.values()) await artifact.release()
}

/** The format of the data isn't that of a lock. */
const referenceOptions = (reference: DataSource, options: ResolveOptions): ResolveOptions =>
  typeof reference === 'string' && /\.lock\.json$/i.test(reference)
    ? { ...options, format: undefined }
    : options

async function find(table: Table, source: DataSource, options: ResolveOptions): Promise<FoundArtifact> {
  if (isNamedData(source)) return findArtifact(source, options)
  const artifact = await memoryArtifact(table, source)
  return { artifact, identified: Promise.resolve(artifact) }
}

const relativeTo = (sample: DataSource, reference: DataSource): DataSource =>
  typeof sample === 'string' && typeof reference === 'string'
    ? relativeReference(reference, sample)
    : reference
