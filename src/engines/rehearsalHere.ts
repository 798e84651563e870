import type { Engine, Rehearsal, Rehearsed } from '../core/engine.ts'
import type { Table } from '../core/table.ts'
import type { Expr, Query } from '../sql/ast.ts'
import { neverRows } from './neverRows.ts'

/** Notes the queries of an engine on this machine, and answers none. */
export function rehearsalHere(engine: Engine): Rehearsal {
  const noted: Rehearsed[] = []
  const note = (table: Table, query: Query): void => {
    noted.push({ engine: engine.name, table, text: engine.explain(table, query), moves: null })
  }
  const query = (table: Table, wanted: Query): Promise<never> => {
    note(table, wanted)
    return new Promise(() => undefined)
  }
  const numbers = (table: Table, value: Expr, where?: Expr): Promise<never> =>
    query(table, { select: { value }, ...(where && { where }) })
  return {
    engine: {
      ...engine,
      query,
      numbers,
      buckets: (table, of, _, where) => numbers(table, of, where),
      stream(table, wanted) {
        note(table, wanted)
        return neverRows()
      },
    },
    statements: () => Promise.resolve(noted),
    later: '',
  }
}
