import type { Metric, SelectKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import type { Value } from '../core/row.ts'
import type { SelectedTensors } from '../columns/selectTensors.ts'
import {
  and,
  column,
  count,
  countIf,
  isInfinite,
  isNaN,
  max,
  min,
  not,
  or,
  sum,
  type AggregateExpr,
  type Expr,
} from '../sql/ast.ts'

type Figure = number | bigint

/** All values of an array. */
export interface TensorValues {
  readonly values: number
  /** How many of them are NaN or infinite. */
  readonly notFinite: number
  /** Extremes of the finite ones; null if there is none. */
  readonly min: Figure | null
  readonly max: Figure | null
}

interface Args {
  readonly columns: readonly Expr[]
  readonly where: Expr
}

const notFinite = (of: Expr): Expr => or(isNaN(of), isInfinite(of))

const kind: SelectKind<Args, TensorValues> = {
  name: 'tensor_values',
  shape: 'select',
  select: ({ columns, where }) =>
    columns.flatMap((of): readonly AggregateExpr[] => {
      const isFinite = and(where, not(notFinite(of)))
      return [
        { ...count(of), filter: where },
        countIf(and(where, notFinite(of))),
        { ...min(of), filter: isFinite },
        { ...max(of), filter: isFinite },
      ]
    }),
  read: (values) =>
    together(values.flatMap((_, i) => (i % 4 === 0 ? [figures(values.slice(i, i + 4))] : []))),
}

/** If the rows of an array are summed up, each row stands for many values. */
const summedUp: SelectKind<Args & { readonly width: number }, TensorValues> = {
  name: 'tensor_values',
  shape: 'select',
  select: ({ columns: [least, greatest, strange], where }) => [
    { ...count(strange!), filter: where },
    { ...sum(strange!), filter: where },
    { ...min(least!), filter: where },
    { ...max(greatest!), filter: where },
  ],
  read(values, { width }) {
    const { values: rows, ...others } = figures(values)
    return { values: rows * width, ...others }
  },
}

/** How many values an array has, how many of them are not finite, and between which the others lie. */
export function tensorValues(
  table: Table,
  { tensors, columns, isSummedUp, where }: SelectedTensors,
): Metric<TensorValues> {
  const [{ of, shape }] = tensors
  if (!isSummedUp) return { kind, table, args: { columns: columns.map(column), where } }
  const parts = ['min', 'max', 'not_finite'].map((part) => column(`${of}.${part}`))
  const width = shape.slice(1).reduce((all, size) => all * size, 1)
  return { kind: summedUp, table, args: { columns: parts, where, width } }
}

function figures([values = 0, strange = 0, least = null, greatest = null]: readonly Value[]): TensorValues {
  return {
    values: Number(values),
    notFinite: Number(strange ?? 0),
    min: number(least),
    max: number(greatest),
  }
}

const number = (value: Value): Figure | null =>
  value === null || typeof value === 'bigint' ? value : Number(value)

const together = (parts: readonly TensorValues[]): TensorValues =>
  parts.reduce((all, part) => ({
    values: all.values + part.values,
    notFinite: all.notFinite + part.notFinite,
    min: all.min === null || (part.min !== null && part.min < all.min) ? part.min : all.min,
    max: all.max === null || (part.max !== null && part.max > all.max) ? part.max : all.max,
  }))
