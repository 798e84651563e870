import type { DataType, Table } from 'apache-arrow'
import type { Column, ColumnType } from '../../sql/column.ts'
import type { Row } from '../../core/row.ts'

/** A batch of rows as an Arrow table: integers are Int64, floats Float64, booleans Bool, and everything else is text. */
export async function arrowTable(rows: readonly Row[], columns: readonly Column[]): Promise<Table> {
  const { Bool, Float64, Int64, Utf8, Table, vectorFromArray } = await import('apache-arrow')
  const types: Partial<Record<ColumnType, () => DataType>> = {
    integer: () => new Int64(),
    float: () => new Float64(),
    boolean: () => new Bool(),
  }
  const vectors = columns.map(({ name, type }) => {
    const cells = rows.map((row) => row[name] ?? null)
    const given = type === 'integer' ? cells.map((cell) => (cell === null ? null : BigInt(cell))) : cells
    return [name, vectorFromArray(given, (types[type] ?? (() => new Utf8()))())] as const
  })
  return new Table(Object.fromEntries(vectors))
}
