import { didYouMean } from '../text/didYouMean.ts'
import type { Tables } from '../core/expectation.ts'
import type { Table } from '../core/table.ts'
import { column, compare, literal, type Expr } from '../sql/ast.ts'
import type { TensorInfo } from '../core/tensorInfo.ts'

/** The arrays that a name means: `X_train`, or with `X` those of all splits. They share their columns. */
export interface SelectedTensors {
  readonly tensors: readonly [TensorInfo, ...TensorInfo[]]
  readonly columns: readonly string[]
  readonly isSummedUp: boolean
  /** Which rows of the table are theirs. */
  readonly where: Expr
}

export function selectTensors(tables: Tables, table: Table, name: string): SelectedTensors {
  const all = tables.get(table)?.tensors ?? []
  const found = all.filter((tensor) => tensor.name === name || tensor.of === name)
  const [first, ...others] = found
  if (!first) {
    const names = all.map((tensor) => tensor.name)
    throw new Error(
      names.length === 0
        ? `the ${table} has no NumPy arrays`
        : `there is no array ${name}${didYouMean(name, names)}; there are ${names.join(', ')}`,
    )
  }
  const { split, columns, isSummedUp } = first
  const isOne = first.name === name && split !== null
  return {
    tensors: [first, ...others],
    columns,
    isSummedUp,
    where: isOne ? compare(column('split'), '=', literal(split)) : literal(true),
  }
}
