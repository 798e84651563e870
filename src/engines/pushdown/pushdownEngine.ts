import type { Artifact } from '../../core/artifact.ts'
import type { Engine, TableInfo } from '../../core/engine.ts'
import type { Table } from '../../core/table.ts'
import { PullError } from '../../errors/pullError.ts'
import { countAll, type Query } from '../../sql/ast.ts'
import type { SqlText } from '../../sql/sqlText.ts'
import { clock } from '../../system/clock.ts'
import { columnTypes } from '../sql/typeOf.ts'
import { answerRequests, type RemoteSource } from './answerRequests.ts'
import { countStatements } from './countStatements.ts'
import { countValues } from './countValues.ts'
import type { Driver, OpenDriver } from './driver.ts'
import { gatherQueries, type RunStatement } from './gatherQueries.ts'
import { mostValues } from './pushdownLimits.ts'
import { rehearse } from './rehearse.ts'
import { renderRemote } from './renderRemote.ts'

export interface PushdownOptions {
  /** Moves the rows that a check needs to this machine, however many there are. */
  readonly pull?: boolean
  /** Why it is computed in the database, where nobody requested that. */
  readonly note?: string | undefined
}

/** Opens a table of a database where it is. Aggregates are computed there; nothing that grows with the rows is moved. */
export async function pushdownEngine(
  table: Table,
  artifact: Artifact,
  openDriver: OpenDriver,
  { pull = false, note }: PushdownOptions = {},
): Promise<Engine> {
  const { database } = artifact
  if (!database) throw new Error(`${artifact.ref} isn't a table of a database`)
  const driver = await openDriver(database)
  try {
    const remote = await driver.describe(database)
    const types = columnTypes(remote.columns)
    const { dialect } = driver
    const render = (query: Query): SqlText =>
      renderRemote(query, { from: remote.from, row: null, types }, dialect)
    const counted = countStatements(driver)
    const { query } = gatherQueries(render, (statement) => counted.rows(statement), {
      types,
      rowsOfTable: () => Infinity,
    })
    const info: TableInfo = {
      ...(await countValues(remote.columns, query)),
      ...(note !== undefined && { notes: [note] }),
      artifact: { ...artifact, ...remote.identity },
      readAt: clock(process.env)(),
    }
    return remoteEngine(table, counted, { info, pull, source: { dialect, render, types, rows: info.rows } })
  } catch (cause) {
    await driver.close()
    throw cause
  }
}

interface OpenRemote {
  readonly info: TableInfo
  readonly source: RemoteSource
  readonly pull: boolean
}

function remoteEngine(
  table: Table,
  driver: ReturnType<typeof countStatements>,
  { info, source, pull }: OpenRemote,
): Engine {
  const { render } = source
  const tables = new Map([[table, info]])
  const engineOf = (run: RunStatement): Engine => ({
    name: driver.dialect.name,
    tables,
    prepare: () => Promise.resolve(),
    gathers: true,
    ...answerRequests(run, source, pull),
    stream: (_, query) => driver.stream(render(query)),
    write: () => Promise.reject(new PullError(`rows aren't written from ${driver.dialect.name}`)),
    ...(!pull && { mostNumbers: mostValues }),
    select() {
      throw new PullError('a query of the suite needs its tables on this machine')
    },
    ...(!driver.isOneState && { checkUnchanged: () => checkUnchanged(driver, source, info) }),
    moved: () => ({ statements: driver.statements(), bytes: driver.received() }),
    rehearsal: () => rehearse(table, engineOf, info.rows),
    explain: (_, query) => render(query).text,
    close: () => driver.close(),
  })
  return engineOf((statement) => driver.rows(statement))
}

async function checkUnchanged(
  driver: Driver,
  { render }: RemoteSource,
  { artifact, rows }: TableInfo,
): Promise<void> {
  const [row] = await driver.rows(render({ select: { rows: countAll } }))
  if (Number(row?.['rows']) !== rows)
    throw new Error(`${artifact!.ref} changed while it was checked; run again when nothing writes to it`)
}
