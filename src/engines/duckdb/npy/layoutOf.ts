import type { DuckDBValue } from '@duckdb/node-api'
import type { NpyValue } from './npyValue.ts'
import type { Tensor } from './readTensor.ts'
import type { Split } from './splitTensors.ts'
import { tensorColumns } from './tensorColumns.ts'

export interface LayoutColumn {
  readonly name: string
  /** The name, without split, of the array that it holds; null for the column of splits. */
  readonly of: string | null
  readonly sqlType: NpyValue['sqlType']
  /** The cells of one split, by row; null where it has no such row. */
  cells(split: Split): (row: number) => DuckDBValue
}

/** The columns of a table of all splits: those of each tensor, in the order of their names. */
export function layoutOf(splits: readonly Split[]): readonly LayoutColumn[] {
  const names = [...new Set(splits.flatMap(({ tensors }) => [...tensors.keys()]))].sort()
  return names.flatMap((name) => {
    const tensors = splits.flatMap((split) => split.tensors.get(name) ?? [])
    const first = tensors[0]!
    const other = tensors.find((tensor) => !isAlike(tensor, first))
    if (other) throw new Error(`${shapeOf(first)}, and ${shapeOf(other)}: they cannot be one table`)
    const columns = new Map(tensors.map((tensor) => [tensor, tensorColumns(tensor, name)]))
    const isMixed = new Set(tensors.map(({ sqlType }) => sqlType)).size > 1
    return columns.get(first)!.map((column, i) => ({
      name: column.name,
      of: name,
      sqlType: isMixed && column.sqlType !== 'VARCHAR' ? 'DOUBLE' : column.sqlType,
      cells(split) {
        const tensor = split.tensors.get(name)
        if (!tensor) return () => null
        const { cell } = columns.get(tensor)![i]!
        return (row) => (row >= tensor.rows ? null : isMixed ? asDouble(cell(row)) : cell(row))
      },
    }))
  })
}

const isAlike = (a: Tensor, b: Tensor): boolean =>
  a.rowShape.join() === b.rowShape.join() && (a.sqlType === 'VARCHAR') === (b.sqlType === 'VARCHAR')

const shapeOf = ({ name, rowShape, dtype }: Tensor): string =>
  `a row of ${name} is ${rowShape.length === 0 ? 'one value' : rowShape.join(' × ')} of ${dtype}`

const asDouble = (value: DuckDBValue): DuckDBValue =>
  typeof value === 'bigint' || typeof value === 'boolean' ? Number(value) : value
