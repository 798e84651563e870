import { isPresent } from '../sql/cell.ts'
import { isNumeric, type Column } from '../sql/column.ts'
import {
  and,
  call,
  column as cell,
  compare,
  float,
  isInfinite,
  literal,
  not,
  or,
  overall,
  tryCast,
  when,
  type Expr,
} from '../sql/ast.ts'

/** Where the finite values of a column lie, as figures of all of its rows. Values are compared as doubles. */
export interface Spread {
  readonly value: Expr
  /** The value, NULL where it is missing or infinite. */
  readonly finite: Expr
  readonly mean: Expr
  /** With n - 1; NULL for fewer than two values. */
  readonly deviation: Expr
  readonly median: Expr
  /** The median distance from the median. */
  readonly medianDeviation: Expr
  readonly quantile: (at: number) => Expr
}

/** Throws where the column is of anything but numbers. */
export function spread(column: Column): Spread {
  if (!isNumeric(column) && column.type !== 'null')
    throw new Error(
      `column "${column.name}" is of type ${column.type}; only numbers can be far from the others`,
    )
  const value = tryCast(cell(column.name), 'float')
  const finite = when(and(isPresent(column), not(isInfinite(value))), value)
  const quantile = (at: number): Expr => overall('quantile', finite, at)
  return {
    value,
    finite,
    mean: overall('mean', finite),
    deviation: overall('stdev', finite),
    median: quantile(0.5),
    medianDeviation: overall('mad', finite),
    quantile,
  }
}

/** True where a value is farther from a point than a distance; an infinite one always is. */
export const isFar = (value: Expr, point: Expr, distance: Expr): Expr =>
  or(isInfinite(value), compare(call('float_abs', call('float_subtract', value, point)), '>', distance))

/** True where a value is more than a number of standard deviations from the mean. Where all are the same, none is. */
export const isFarInStdevs = ({ value, mean, deviation }: Spread, count: number): Expr =>
  isFar(
    value,
    mean,
    when(compare(deviation, '>', literal(0)), call('float_multiply', float(count), deviation)),
  )
