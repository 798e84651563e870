import type { Artifact } from '../../core/artifact.ts'
import type { Engine, TableInfo } from '../../core/engine.ts'
import type { Row } from '../../core/row.ts'
import type { Table } from '../../core/table.ts'
import { PullError } from '../../errors/pullError.ts'
import {
  count,
  countAll,
  column as cell,
  isNaN,
  isNull,
  not,
  or,
  tryCast,
  type Expr,
  type Query,
} from '../../sql/ast.ts'
import type { SqlText } from '../../sql/sqlText.ts'
import { clock } from '../../system/clock.ts'
import { formatBytes } from '../../text/formatBytes.ts'
import { formatCount } from '../../text/formatCount.ts'
import { renderQuery, type Relation } from '../sql/render.ts'
import { columnTypes } from '../sql/typeOf.ts'
import { bucketCounts, readBuckets } from './bucketCounts.ts'
import type { Driver, OpenDriver } from './driver.ts'

/** Different values of a column that are sent at most, each with its count: 1 MB. */
const mostValues = 65_536

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
    const relation: Relation = { from: remote.from, row: null, types: columnTypes(remote.columns) }
    const ask = (query: Query): Promise<readonly Row[]> => driver.rows(rendered(driver, query, relation))
    const info = await countValues(remote.columns, ask)
    const countRows = async (): Promise<number> => {
      const [row] = await ask({ select: { rows: countAll } })
      return Number(row?.['rows'])
    }
    const tables = new Map([
      [
        table,
        {
          ...info,
          ...(note !== undefined && { notes: [note] }),
          artifact: { ...artifact, ...remote.identity },
          readAt: clock(process.env)(),
        },
      ],
    ])
    return {
      name: driver.dialect.name,
      tables,
      prepare: () => Promise.resolve(),
      query: (_, query) => ask(query),
      stream: (_, query) => driver.stream(rendered(driver, query, relation)),
      write: () => Promise.reject(new PullError(`rows aren't written from ${driver.dialect.name}`)),
      async numbers(_, of, where) {
        const counted = await ask({
          select: { value: tryCast(of, 'float'), times: countAll },
          where: valueOf(of, where),
          groupBy: [tryCast(of, 'float')],
          ...(!pull && { limit: mostValues + 1 }),
        })
        if (!pull && counted.length > mostValues) throw new PullError(needed(info.rows))
        return expand(counted)
      },
      async counts(_, of, edges, where) {
        const values = rendered(driver, { select: { value: of }, ...(where && { where }) }, relation)
        return readBuckets(await driver.rows(bucketCounts(values, edges, driver.dialect)), edges.length)
      },
      ...(!pull && { mostNumbers: mostValues }),
      select() {
        throw new PullError('a query of the suite needs its tables on this machine')
      },
      ...(!driver.isOneState && {
        async checkUnchanged() {
          if ((await countRows()) !== info.rows) throw changed(artifact.ref)
        },
      }),
      explain: (_, query) => rendered(driver, query, relation).text,
      close: () => driver.close(),
    }
  } catch (cause) {
    await driver.close()
    throw cause
  }
}

const changed = (ref: string): Error =>
  new Error(`${ref} changed while it was checked; run again when nothing writes to it`)

const needed = (rows: number): string =>
  `more than ${formatCount(mostValues, 'different value')} would be moved to this machine; --pull moves up to ${formatCount(rows, 'value')} (${formatBytes(8 * rows)})`

function rendered({ dialect }: Driver, query: Query, relation: Relation): SqlText {
  if (looksUp(query))
    throw new PullError("values are looked up in another table, which isn't in the database")
  return renderQuery(query, relation, dialect)
}

const looksUp = (value: unknown): boolean =>
  value !== null &&
  typeof value === 'object' &&
  (('node' in value && value.node === 'inTable') || Object.values(value).some(looksUp))

function valueOf(of: Expr, where: Expr | undefined): Expr {
  const value = tryCast(of, 'float')
  const present = not(or(isNull(value), isNaN(value)))
  return where ? { node: 'and', terms: [where, present] } : present
}

/** The numbers that were counted, each as often as it occurs. */
function expand(counted: readonly Row[]): Float64Array {
  const times = counted.map((row) => Number(row['times']))
  const numbers = new Float64Array(times.reduce((sum, n) => sum + n, 0))
  let at = 0
  for (const [i, row] of counted.entries()) numbers.fill(Number(row['value']), at, (at += times[i]!))
  return numbers
}

/** The rows of a table, and which of its columns have no value: their type is `null`. */
async function countValues(
  columns: TableInfo['columns'],
  ask: (query: Query) => Promise<readonly Row[]>,
): Promise<TableInfo> {
  const counts = Object.fromEntries(columns.map(({ name }, i) => [`c${i}`, count(cell(name))]))
  const [row = {}] = await ask({ select: { rows: countAll, ...counts } })
  const rows = Number(row['rows'])
  const isEmpty = (i: number): boolean => rows > 0 && Number(row[`c${i}`]) === 0
  return {
    rows,
    columns: columns.map((column, i) => (isEmpty(i) ? { ...column, type: 'null' } : column)),
    findings: [],
  }
}
