import type { Artifact } from '../../core/artifact.ts'
import type { Engine } from '../../core/engine.ts'
import type { Lock } from '../../core/lock.ts'
import { LockError } from '../../core/lockError.ts'
import type { Row, Value } from '../../core/row.ts'
import type { Table } from '../../core/table.ts'
import type { Expr, Query } from '../../sql/ast.ts'
import { buildEngine } from '../duckdb/buildEngine.ts'
import type { DuckdbOptions } from '../duckdb/duckdbOptions.ts'
import { openSession, type Session } from '../duckdb/session.ts'
import { knownAggregate, knownCounts } from './knownAnswer.ts'
import { lockedTable } from './lockedTable.ts'
import { lockPlaces, type LockPlaces } from './lockPlaces.ts'
import { openColumns } from './openColumns.ts'
import { readLock } from './readLock.ts'
import { readsOf } from './readsOf.ts'
import { summaryOf } from './summaryOf.ts'

/**
 * Opens a lock as a table without rows. A query of one column whose values it holds is computed from these, exactly as from
 * the rows; otherwise the lock answers what it counted, and throws a `LockError` for everything else.
 */
export async function lockEngine(
  table: Table,
  artifact: Artifact,
  options: DuckdbOptions = {},
): Promise<Engine> {
  const [file = ''] = artifact.files
  const lock = await readLock(file, artifact.ref)
  const session = await openSession(options)
  try {
    const { values, places } = await openValues(session, lock)
    const { columnOf, tableOf } = places
    return {
      ...values,
      tables: new Map([[table, lockedTable(lock, artifact)]]),
      prepare: () => Promise.resolve(),
      async query(_, query) {
        if (isAggregate(query)) return [await aggregate(query.select, lock, places, values)]
        const column = columnOf(query)
        return (column && knownCounts(query, column, lock.rows)) ?? values.query(tableOf(query), query)
      },
      stream: (_, query) => values.stream(tableOf(query), query),
      write: () => Promise.reject(new LockError('the lock has no rows to write')),
      numbers: async (_, of, where) => values.numbers(tableOf([of, where]), of, where),
      buckets: async (_, of, request, where) => values.buckets!(tableOf([of, where]), of, request, where),
      summary(_, of) {
        const column = columnOf(of)
        return column ? summaryOf(of, column, lock.rows) : null
      },
      select() {
        throw new LockError('the lock has no rows, and a query of the suite needs them')
      },
      explain: (_, query) =>
        `from the lock: ${[...readsOf(query).columns].join(', ') || 'the number of rows'}`,
    }
  } catch (cause) {
    await session.close()
    throw cause
  }
}

/** An engine over the columns whose values a lock holds, each as one table. */
async function openValues(
  session: Session,
  lock: Lock,
): Promise<{ readonly values: Engine; readonly places: LockPlaces }> {
  const { tables, tableOf } = await openColumns(session, lock)
  // Nobody's own query gets here.
  const limits = { time: Infinity, memory: Infinity }
  return { values: buildEngine(session, new Map(), tables, limits), places: lockPlaces(lock, tableOf) }
}

/** Whether a query gives one row, each value of which can be found without the others. */
const isAggregate = ({ select, ...others }: Query): boolean =>
  Object.keys(others).length === 0 && Object.values(select).every(({ node }) => node === 'aggregate')

/** One row, from what the lock counted and from a query of each column whose values it holds. */
async function aggregate(
  select: Query['select'],
  { rows }: Lock,
  { columnOf, tableOf }: LockPlaces,
  values: Engine,
): Promise<Row> {
  const row: Record<string, Value> = {}
  const asked = new Map<Table, Record<string, Expr>>()
  for (const [name, of] of Object.entries(select)) {
    const column = columnOf(of)
    const known = column && column.holds.kind !== 'values' ? knownAggregate(of, column, rows) : undefined
    if (known !== undefined) row[name] = known
    else asked.set(tableOf(of), { ...asked.get(tableOf(of)), [name]: of })
  }
  for (const [table, of] of asked) Object.assign(row, ...(await values.query(table, { select: of })))
  return row
}
