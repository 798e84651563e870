import type { FoundArtifact, ResolvedArtifact } from '../artifacts/resolver.ts'
import type { Engine } from '../core/engine.ts'
import { openEngine, type EngineOptions } from '../engines/openEngine.ts'
import { formatBytes } from '../text/formatBytes.ts'
import { artifactsOf, findAll, identifyAll, releaseAll, type SourceOptions } from './findAll.ts'
import { readingKey } from './readingKey.ts'
import { withDigests } from './withDigests.ts'
import type { Suite } from '../core/suite.ts'
import type { Table } from '../core/table.ts'
import { turns } from '../system/turns.ts'

export type DataOptions = EngineOptions & SourceOptions

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
  const found = await findAll(options)
  const artifacts = artifactsOf(found)
  const release = (): Promise<void> => releaseAll(artifacts)
  try {
    options.progress?.(`reading ${[...artifacts.values()].map(sized).join(' and ')}`)
    const opened = await openIdentified(found, options)
    return {
      ...opened,
      reading: readingKey(suite),
      turn: turns(),
      async close() {
        await opened.engine.close()
        await release()
      },
    }
  } catch (cause) {
    await release()
    throw cause
  }
}

/** The digests are computed while the engine reads, and waited for even if that fails: they may say why. */
async function openIdentified(
  found: ReadonlyMap<Table, FoundArtifact>,
  options: EngineOptions,
): Promise<Pick<Data, 'engine' | 'artifacts'>> {
  const [opening, identifying] = await Promise.allSettled([
    openEngine(artifactsOf(found), options),
    identifyAll(found),
  ])
  if (identifying.status === 'rejected') {
    if (opening.status === 'fulfilled') await opening.value.close()
    throw identifying.reason
  }
  if (opening.status === 'rejected') throw opening.reason
  return { engine: withDigests(opening.value, identifying.value), artifacts: identifying.value }
}

const sized = ({ ref, bytes }: ResolvedArtifact): string =>
  bytes === null ? ref : `${ref} (${formatBytes(bytes)})`
