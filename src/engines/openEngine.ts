import type { Artifact, Format } from '../core/artifact.ts'
import type { Engine } from '../core/engine.ts'
import type { Table } from '../core/table.ts'
import { UsageError } from '../errors/usageError.ts'
import { duckdbEngine } from './duckdb/duckdbEngine.ts'
import type { DuckdbOptions } from './duckdb/duckdbOptions.ts'
import { describeDatabaseError } from './duckdb/database/describeDatabaseError.ts'
import { withArtifactName } from './duckdb/withArtifactName.ts'
import type { OpenDriver } from './pushdown/driver.ts'
import { pushdownEngine, type PushdownOptions } from './pushdown/pushdownEngine.ts'
import { routedEngine, type Route } from './routedEngine.ts'

export const engineChoices = ['duckdb', 'pushdown'] as const

export interface EngineOptions extends DuckdbOptions, PushdownOptions {
  /** Computes in the database that holds the data, or copies it into DuckDB. Default: `duckdb`. */
  readonly engine?: (typeof engineChoices)[number]
}

/** The databases that compute, by the format of their tables. Each is imported when it is needed. */
const drivers: Readonly<Partial<Record<Format, OpenDriver>>> = {
  postgres: async (table) => (await import('./pushdown/postgres/postgresDriver.ts')).postgresDriver(table),
  trino: async (table) => (await import('./pushdown/trino/trinoDriver.ts')).trinoDriver(table),
}

/** The databases that DuckDB can't read. */
const isAlone = ({ format }: Artifact): boolean => format === 'trino'

/** Opens tables where they are computed on; tables of files are always in DuckDB. */
export async function openEngine(
  artifacts: ReadonlyMap<Table, Artifact>,
  options: EngineOptions = {},
): Promise<Engine> {
  const isPushed = (artifact: Artifact): boolean =>
    artifact.format in drivers &&
    (options.engine === 'pushdown' || (options.engine === undefined && isAlone(artifact)))
  const pushed = [...artifacts].filter(([, artifact]) => isPushed(artifact))
  if (options.engine === 'pushdown' && pushed.length === 0)
    throw new UsageError(
      `--engine pushdown: no table is in a database that computes (${Object.keys(drivers).join(', ')})`,
    )
  if (pushed.length === 0) return duckdbEngine(artifacts, options)
  const opened: Engine[] = []
  const close = async (): Promise<void> => {
    for (const engine of opened) await engine.close()
  }
  const routes = new Map<Table, Route>()
  try {
    for (const [table, artifact] of pushed) {
      const opening = pushdownEngine(table, artifact, drivers[artifact.format]!, options).catch(
        (cause: unknown) => {
          throw describeDatabaseError(cause, artifact.database!)
        },
      )
      opened.push(await withArtifactName(artifact, opening))
      routes.set(table, { engine: opened.at(-1)!, table })
    }
    const local = new Map([...artifacts].filter(([, artifact]) => !isPushed(artifact)))
    if (local.size > 0) opened.push(await duckdbEngine(local, options))
    for (const table of local.keys()) routes.set(table, { engine: opened.at(-1)!, table })
    const inOrder = new Map([...artifacts.keys()].map((table) => [table, routes.get(table)!]))
    return { ...routedEngine(inOrder), close }
  } catch (cause) {
    await close()
    throw cause
  }
}
