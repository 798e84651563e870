import type { Row } from '../../core/row.ts'
import type { Table } from '../../core/table.ts'
import { checkedSelect } from './checkedSelect.ts'
import { describeQueryError } from './describeQueryError.ts'
import type { OpenTable } from './openTable.ts'
import type { Session } from './session.ts'
import { watchQuery } from './watchQuery.ts'

/** Runs a user's own SELECT, which is stopped if it takes too long or too much memory. */
export async function* selectRows(
  session: Session,
  tables: ReadonlyMap<Table, OpenTable>,
  statement: string,
  limits: Parameters<typeof watchQuery>[1],
): AsyncGenerator<readonly Row[]> {
  const names = [...tables.keys()]
  const columns = [...tables.values()].flatMap((table) => table.columns.map(({ name }) => name))
  const select = await checkedSelect(session, statement, names)
  const watch = watchQuery(() => session.connection.interrupt(), limits)
  try {
    yield* session.stream(select)
    // A stream that is stopped may end as if it were whole.
    const stopped = watch.stopped()
    if (stopped) throw stopped
  } catch (cause) {
    throw watch.stopped() ?? describeQueryError(cause, { tables: names, columns })
  } finally {
    watch.end()
  }
}
