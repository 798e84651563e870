import type { Engine, Rehearsal, Rehearsed } from '../../core/engine.ts'
import type { Table } from '../../core/table.ts'
import { formatBytes } from '../../text/formatBytes.ts'
import { formatCount } from '../../text/formatCount.ts'
import { neverRows } from '../neverRows.ts'
import type { Extent, RunStatement } from './gatherQueries.ts'
import { bytesOfCell, mostEdges, mostValues } from './pushdownLimits.ts'

/** Notes the statements of an engine, and runs none. */
export function rehearse(
  table: Table,
  engineOf: (run: RunStatement) => Engine,
  rowsOfTable: number,
): Rehearsal {
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
