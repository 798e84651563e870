import type { DuckDBValue } from '@duckdb/node-api'
import type { NpyValue } from './npyValue.ts'
import type { Tensor } from './readTensor.ts'
import { summarizeRows } from './summarizeRows.ts'

/** A column of a tensor. */
export interface TensorColumn {
  readonly name: string
  readonly sqlType: NpyValue['sqlType']
  readonly cell: (row: number) => DuckDBValue
}

/** A row of more values is summed up: nobody writes expectations of a thousand pixels. */
const widest = 256

export const isSummedUp = ({ width }: Tensor): boolean => width > widest

/** `y` is a column, `X` of rows of 2 × 3 is `X_0_0` … `X_1_2`; of long rows it is `X.min`, `X.max`, `X.mean` and so on. */
export function tensorColumns(tensor: Tensor, name: string): readonly TensorColumn[] {
  const { width, rowShape, sqlType } = tensor
  if (isSummedUp(tensor)) return summaryColumns(tensor, name)
  return Array.from({ length: width }, (_, column) => ({
    name: [name, ...indexOf(column, rowShape)].join('_'),
    sqlType,
    cell: (row: number) => tensor.value(row, column),
  }))
}

/** The fifth of a row of 2 × 3 is 1, 2. */
function indexOf(column: number, rowShape: readonly number[]): readonly number[] {
  let rest = column
  const last = rowShape.toReversed().map((size) => {
    const index = rest % size
    rest = Math.floor(rest / size)
    return index
  })
  return last.reverse()
}

function summaryColumns(tensor: Tensor, name: string): readonly TensorColumn[] {
  const rows = summarizeRows(tensor)
  const figure = (what: 'min' | 'max' | 'mean'): TensorColumn => ({
    name: `${name}.${what}`,
    sqlType: 'DOUBLE',
    cell: (row) => rows[row]![what],
  })
  const figures: readonly TensorColumn[] = [
    ...(['min', 'max', 'mean'] as const).map(figure),
    { name: `${name}.not_finite`, sqlType: 'BIGINT', cell: (row) => BigInt(rows[row]!.notFinite) },
    { name: `${name}.one_hot`, sqlType: 'BOOLEAN', cell: (row) => rows[row]!.isOneHot },
  ]
  return [
    ...(tensor.sqlType === 'VARCHAR' ? [] : figures),
    { name: `${name}.digest`, sqlType: 'VARCHAR', cell: (row) => rows[row]!.digest },
  ]
}
