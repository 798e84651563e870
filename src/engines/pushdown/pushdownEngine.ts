import type { Artifact } from '../../core/artifact.ts'
import type { Engine, Rehearsal, Rehearsed, TableInfo } from '../../core/engine.ts'
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
import { columnTypes, type ColumnTypes } from '../sql/typeOf.ts'
import { bucketCounts, readBuckets, type BucketRequest } from './bucketCounts.ts'
import { neverRows } from '../neverRows.ts'
import type { Driver, OpenDriver } from './driver.ts'
import {
  gatherQueries,
  mostColumns,
  type Extent,
  type GatheredQueries,
  type RunStatement,
} from './gatherQueries.ts'
import { gatherRequests } from './gatherRequests.ts'
import type { Frequency } from './valueFrequencies.ts'

/** Different values of a column that are sent at most, each with its count: 1 MB. */
const mostValues = 65_536
/** Edges of one statement: each takes some 24 characters, and Trino reads a million. */
const mostEdges = 32_768
/** Bytes of a cell of a result: a number with all its digits, and the protocol. */
const bytesOfCell = 16

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
    const relation: Relation = { from: remote.from, row: null, types }
    const render = (query: Query): SqlText => rendered(driver, query, relation)
    let statements = 0
    const run: RunStatement = (statement) => {
      statements++
      return driver.rows(statement)
    }
    const { query } = gatherQueries(render, run, { types, rowsOfTable: () => Infinity })
    const info = await countValues(remote.columns, query)
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
    const engineOf = (runs: RunStatement): Engine => ({
      name: driver.dialect.name,
      tables,
      prepare: () => Promise.resolve(),
      gathers: true,
      ...answers(runs, render, driver, { pull, types, rows: info.rows }),
      stream(_, wanted) {
        statements++
        return driver.stream(render(wanted))
      },
      write: () => Promise.reject(new PullError(`rows aren't written from ${driver.dialect.name}`)),
      ...(!pull && { mostNumbers: mostValues }),
      select() {
        throw new PullError('a query of the suite needs its tables on this machine')
      },
      ...(!driver.isOneState && {
        async checkUnchanged() {
          const [row] = await query({ select: { rows: countAll } })
          if (Number(row?.['rows']) !== info.rows) throw changed(artifact.ref)
        },
      }),
      moved: () => ({ statements, bytes: driver.received() }),
      rehearsal: () => rehearsalOf(table, engineOf, info.rows),
      explain: (_, wanted) => render(wanted).text,
      close: () => driver.close(),
    })
    return engineOf(run)
  } catch (cause) {
    await driver.close()
    throw cause
  }
}

/** Answers requests in the database, with few statements for those of one moment. */
function answers(
  run: RunStatement,
  render: (query: Query) => SqlText,
  { dialect }: Driver,
  { pull, types, rows }: { readonly pull: boolean; readonly types: ColumnTypes; readonly rows: number },
): Pick<Engine, 'query' | 'numbers'> & Required<Pick<Engine, 'counts'>> {
  const { query, frequencies }: GatheredQueries = gatherQueries(render, run, {
    types,
    rowsOfTable: () => rows,
  })
  const counts = gatherRequests<BucketRequest, Float64Array>(
    async (requests) => {
      const buckets = requests.reduce((total, { edges }) => total + edges.length, 0)
      const extent = { rows: Math.min(buckets, requests.length * rows), columns: 2 }
      return readBuckets(await run(bucketCounts(requests, render, dialect), extent), requests)
    },
    { keyOf: () => '', sizeOf: ({ edges }) => edges.length, most: mostEdges },
  )
  return {
    query: (_, wanted) => query(wanted),
    async numbers(_, of, where) {
      const counted = await frequencies({
        of: tryCast(of, 'float'),
        where: valueOf(of, where),
        isSorted: false,
        limit: pull ? undefined : mostValues + 1,
      })
      if (!pull && counted.length > mostValues) throw new PullError(needed(rows))
      return expand(counted)
    },
    counts: (_, of, edges, where) => counts({ of, edges, where }),
  }
}

/** The same engine with statements that are noted. */
function rehearsalOf(table: Table, engineOf: (run: RunStatement) => Engine, rowsOfTable: number): Rehearsal {
  const noted: Rehearsed[] = []
  const note = (engine: string, text: string, { rows, columns }: Extent): void => {
    noted.push({ engine, table, text, moves: { rows, columns, bytes: rows * columns * bytesOfCell } })
  }
  const engine: Engine = engineOf(({ text }, extent) => {
    note(engine.name, text, extent)
    return new Promise(() => undefined)
  })
  return {
    engine: {
      ...engine,
      stream(_, query) {
        const columns = Object.keys(query.select).length
        note(engine.name, engine.explain(table, query), { rows: query.limit ?? rowsOfTable, columns })
        return neverRows()
      },
    },
    async statements() {
      // Requests are gathered until the next turn of the event loop.
      await new Promise((resolve) => setTimeout(resolve))
      return noted
    },
    later: `then, for each column of numbers: counts between at most ${formatCount(mostEdges, 'edge')} a round (${formatBytes(2 * bytesOfCell * mostEdges)}), and at most ${formatCount(mostValues, 'value')} (${formatBytes(2 * bytesOfCell * mostValues)})`,
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
function expand(counted: readonly Frequency[]): Float64Array {
  const numbers = new Float64Array(counted.reduce((sum, { times }) => sum + times, 0))
  let at = 0
  for (const { value, times } of counted) numbers.fill(Number(value), at, (at += times))
  return numbers
}

/** The rows of a table, and which of its columns have no value: their type is `null`. */
async function countValues(columns: TableInfo['columns'], ask: GatheredQueries['query']): Promise<TableInfo> {
  const [counted, ...others] = await Promise.all(
    partsOf(columns).map(async (part) => {
      const counts = Object.fromEntries(part.map(({ name }, i) => [`c${i}`, count(cell(name))]))
      const [row = {}] = await ask({ select: { rows: countAll, ...counts } })
      return { rows: Number(row['rows']), values: part.map((_, i) => Number(row[`c${i}`])) }
    }),
  )
  const { rows, values } = counted!
  const valuesOf = [values, ...others.map((part) => part.values)].flat()
  return {
    rows,
    columns: columns.map((column, i) =>
      rows > 0 && valuesOf[i] === 0 ? { ...column, type: 'null' } : column,
    ),
    findings: [],
  }
}

/** Columns that one statement counts. */
function partsOf(columns: TableInfo['columns']): readonly TableInfo['columns'][] {
  const parts = Math.max(1, Math.ceil(columns.length / mostColumns))
  return Array.from({ length: parts }, (_, i) => columns.slice(i * mostColumns, (i + 1) * mostColumns))
}
