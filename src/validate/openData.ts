import { relativeReference } from '../artifacts/metadata/relativeReference.ts'
import { resolve } from '../artifacts/resolve.ts'
import type { ResolvedArtifact, ResolveOptions } from '../artifacts/resolver.ts'
import { isNamedData, type DataSource } from '../core/dataSource.ts'
import type { Engine } from '../core/engine.ts'
import { openEngine, type EngineOptions } from '../engines/openEngine.ts'
import { preloadEngine } from '../engines/preloadEngine.ts'
import { formatBytes } from '../text/formatBytes.ts'
import { memoryArtifact } from './memoryArtifact.ts'
import { readingKey } from './readingKey.ts'
import type { Suite } from '../core/suite.ts'
import type { Table } from '../core/table.ts'
import { turns } from '../system/turns.ts'

export interface DataOptions extends EngineOptions, ResolveOptions {
  /** Known-good data: a path, a glob, a URL (file, http, https, s3), `project/name:alias`, `-`, or data in memory. */
  readonly reference?: DataSource
  /** The new data. */
  readonly sample: DataSource
  /** Other data that expectations read, by its names in expectations. */
  readonly tables?: Readonly<Record<string, DataSource>>
}

/** Reference, sample and other tables, found and open. It can be checked many times, and is closed in the end. */
export interface Data {
  readonly engine: Engine
  readonly artifacts: ReadonlyMap<Table, ResolvedArtifact>
  /** The key of how a suite says that its files are read; see `readingKey`. */
  readonly reading: string
  /** Waits until all who use the data have ended their turn: an engine loads tables for one run at a time. */
  turn(): Promise<() => void>
  close(): Promise<void>
}

/** Finds data and opens it. Throws for what is not there or cannot be read. */
export async function openData(options: DataOptions, suite?: Suite): Promise<Data> {
  const finding = resolveAll(options)
  preloadEngine()
  const artifacts = await finding
  const release = async (): Promise<void> => {
    for (const artifact of artifacts.values()) await artifact.release()
  }
  try {
    options.progress?.(`reading ${[...artifacts.values()].map(sized).join(' and ')}`)
    const engine = await openEngine(artifacts, options)
    return {
      engine,
      artifacts,
      reading: readingKey(suite),
      turn: turns(),
      async close() {
        await engine.close()
        await release()
      },
    }
  } catch (cause) {
    await release()
    throw cause
  }
}

/** Finds the data without reading more of it than its digest. */
export async function resolveAll(options: DataOptions): Promise<ReadonlyMap<Table, ResolvedArtifact>> {
  const { reference, sample, tables = {} } = options
  const artifacts = new Map<Table, ResolvedArtifact>()
  try {
    if (reference !== undefined)
      artifacts.set(
        'reference',
        await find('reference', relativeTo(sample, reference), referenceOptions(reference, options)),
      )
    artifacts.set('sample', await find('sample', sample, options))
    for (const [name, source] of Object.entries(tables))
      artifacts.set(name, await find(name, source, { ...options, format: undefined }))
    return artifacts
  } catch (cause) {
    for (const artifact of artifacts.values()) await artifact.release()
    throw cause
  }
}

/** The format of the data isn't that of a lock. */
const referenceOptions = (reference: DataSource, options: ResolveOptions): ResolveOptions =>
  typeof reference === 'string' && /\.lock\.json$/i.test(reference)
    ? { ...options, format: undefined }
    : options

const find = (table: Table, source: DataSource, options: ResolveOptions): Promise<ResolvedArtifact> =>
  isNamedData(source) ? resolve(source, options) : memoryArtifact(table, source)

const relativeTo = (sample: DataSource, reference: DataSource): DataSource =>
  typeof sample === 'string' && typeof reference === 'string'
    ? relativeReference(reference, sample)
    : reference

const sized = ({ ref, bytes }: ResolvedArtifact): string =>
  bytes === null ? ref : `${ref} (${formatBytes(bytes)})`
