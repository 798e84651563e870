import type { Column } from '../../sql/column.ts'
import type { Engine } from '../../core/engine.ts'
import type { Value } from '../../core/row.ts'
import type { Table } from '../../core/table.ts'
import { asText } from '../../sql/cell.ts'
import { isNumeric, isTime } from '../../sql/column.ts'
import { isAmong } from './isAmong.ts'
import { column, row, tryCast, type Expr } from '../../sql/ast.ts'

/** The number of cells that are read, roughly; at least those of some rows. */
const mostCells = 200_000
const [fewestRows, mostRows] = [500, 8000]

/** Cells of some rows, in the order of the data. */
export interface SomeCells {
  readonly rows: readonly number[]
  readonly of: (column: string) => readonly Value[]
}

/** Cells of random rows, each with its neighbour: numbers, days, or text. The number of rows is that for `width` columns. */
export async function spreadCells(
  engine: Engine,
  table: Table,
  columns: readonly Column[],
  width = columns.length,
): Promise<SomeCells> {
  const { rows = 0 } = engine.tables.get(table) ?? {}
  const wanted = Math.max(fewestRows, Math.min(mostRows, mostCells / width))
  const cells = columns.map(cellOf)
  // A table that was loaded for the checks has only the columns that these read.
  await engine.prepare(
    table,
    columns.map(({ name }) => name),
    1,
  )
  const found = await engine.query(table, {
    select: { row, ...Object.fromEntries(cells.map((cell, i) => [`cell${i}`, cell])) },
    where: isAmong(wanted / rows, { inPairs: true }),
  })
  const inOrder = found.toSorted((a, b) => Number(a['row']) - Number(b['row']))
  const of = new Map(columns.map(({ name }, i) => [name, inOrder.map((each) => each[`cell${i}`] ?? null)]))
  return { rows: inOrder.map((each) => Number(each['row'])), of: (name) => of.get(name) ?? [] }
}

function cellOf(of: Column): Expr {
  if (isTime(of)) return tryCast(tryCast(column(of.name), 'date'), 'string')
  return isNumeric(of) ? tryCast(column(of.name), 'float') : asText(of)
}
