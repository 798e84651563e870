import type { Artifact, Format } from '../core/artifact.ts'
import type { Engine } from '../core/engine.ts'
import type { Table } from '../core/table.ts'
import { UsageError } from '../errors/usageError.ts'
import { formatCount } from '../text/formatCount.ts'
import { duckdbEngine } from './duckdb/duckdbEngine.ts'
import type { DuckdbOptions } from './duckdb/duckdbOptions.ts'
import { describeDatabaseError } from './duckdb/database/describeDatabaseError.ts'
import { withArtifactName } from './duckdb/withArtifactName.ts'
import { withLock } from './lock/withLock.ts'
import type { OpenDriver } from './pushdown/driver.ts'
import { pushdownEngine, type PushdownOptions } from './pushdown/pushdownEngine.ts'
import { routedEngine, type Route } from './routedEngine.ts'

export const engineChoices = ['duckdb', 'pushdown'] as const

export interface EngineOptions extends DuckdbOptions, PushdownOptions {
  /** Computes in the database that holds the data, or copies it into DuckDB. Default: as the number of rows says. */
  readonly engine?: (typeof engineChoices)[number]
}

/** The databases that compute, by the format of their tables. Each is imported when it is needed. */
const drivers: Readonly<Partial<Record<Format, OpenDriver>>> = {
  postgres: async (table) => (await import('./pushdown/postgres/postgresDriver.ts')).postgresDriver(table),
  trino: async (table) => (await import('./pushdown/trino/trinoDriver.ts')).trinoDriver(table),
}

/** The databases that DuckDB can't read. */
const isAlone = ({ format }: Artifact): boolean => format === 'trino'

/** Rows above which the checks of a table are computed in its database. */
const largeTable = 1_000_000

/** Why a table of a database is computed there by default; `null` if it is small enough to be copied. */
async function reasonToPush({ format, database }: Artifact): Promise<string | null> {
  const open = drivers[format]
  if (!open || !database) return null
  const driver = await open(database)
  try {
    const rows = await driver.estimate(database)
    if (rows === null || rows <= largeTable) return null
    return `computed in ${driver.dialect.name}, as it has about ${formatCount(rows, 'row')} and more than ${formatCount(largeTable)} aren't copied. Pass --engine duckdb to copy it.`
  } finally {
    await driver.close()
  }
}

/** The tables that are computed where they are, each with the reason where nobody requested that. */
async function tablesToPush(
  artifacts: ReadonlyMap<Table, Artifact>,
  engine: EngineOptions['engine'],
): Promise<ReadonlyMap<Table, string | undefined>> {
  const pushed = new Map<Table, string | undefined>()
  if (engine === 'duckdb') return pushed
  for (const [table, artifact] of artifacts)
    if (artifact.format in drivers) {
      if (engine === 'pushdown' || isAlone(artifact)) pushed.set(table, undefined)
      else {
        // A server that can't be reached is reported when its table is read.
        const reason = await reasonToPush(artifact).catch(() => null)
        if (reason !== null) pushed.set(table, reason)
      }
    }
  return pushed
}

/** Opens tables where they are computed on; tables of files are always in DuckDB, and a lock stands for the reference alone. */
export async function openEngine(
  artifacts: ReadonlyMap<Table, Artifact>,
  options: EngineOptions = {},
): Promise<Engine> {
  const reference = artifacts.get('reference')
  if (reference?.format !== 'lock') return openTablesOf(artifacts, options)
  const { lockEngine } = await import('./lock/lockEngine.ts')
  const locked = await lockEngine('reference', reference, options)
  try {
    const others = new Map([...artifacts].filter(([table]) => table !== 'reference'))
    return withLock(locked, await openTablesOf(others, options), [...artifacts.keys()])
  } catch (cause) {
    await locked.close()
    throw cause
  }
}

async function openTablesOf(
  artifacts: ReadonlyMap<Table, Artifact>,
  options: EngineOptions,
): Promise<Engine> {
  const pushed = await tablesToPush(artifacts, options.engine)
  if (options.engine === 'pushdown' && pushed.size === 0)
    throw new UsageError(
      `--engine pushdown: no table is in a database that computes (${Object.keys(drivers).join(', ')})`,
    )
  if (pushed.size === 0) return duckdbEngine(artifacts, options)
  const opened: Engine[] = []
  const close = async (): Promise<void> => {
    for (const engine of opened) await engine.close()
  }
  const routes = new Map<Table, Route>()
  try {
    const openings = [...pushed].map(async ([table, note]) => {
      const engine = await openPushed(table, artifacts.get(table)!, { ...options, note })
      opened.push(engine)
      routes.set(table, { engine, table })
    })
    // All of them have ended before one that failed is reported, so that each is closed.
    await Promise.allSettled(openings)
    for (const opening of openings) await opening
    const local = new Map([...artifacts].filter(([table]) => !pushed.has(table)))
    if (local.size > 0) {
      const engine = await duckdbEngine(local, options)
      opened.push(engine)
      for (const table of local.keys()) routes.set(table, { engine, table })
    }
    const inOrder = new Map([...artifacts.keys()].map((table) => [table, routes.get(table)!]))
    return { ...routedEngine(inOrder), close }
  } catch (cause) {
    await close()
    throw cause
  }
}

function openPushed(table: Table, artifact: Artifact, options: PushdownOptions): Promise<Engine> {
  const opening = pushdownEngine(table, artifact, drivers[artifact.format]!, options).catch(
    (cause: unknown) => {
      throw describeDatabaseError(cause, artifact.database!)
    },
  )
  return withArtifactName(artifact, opening)
}
