import { asText, isMissing, presentNumber, timeCell } from '../sql/cell.ts'
import { isNumeric, isTime, type Column } from '../sql/column.ts'
import { compare, literal, or, type Expr } from '../sql/ast.ts'

type Pair = readonly [Column, Column]

/**
 * The cells of two columns, so that they can be compared: as numbers or as times if one of the columns is of these, else as
 * text. Missing values, and text that isn't a number or a time, are NULL.
 */
export function comparable(pair: Pair): readonly [Expr, Expr] {
  const [a, b] = pair
  const kinds = new Set(pair.map(kind).filter((kind) => kind !== 'text'))
  if (kinds.size > 1)
    throw new Error(
      `column "${a.name}" is of type ${a.type} and column "${b.name}" of type ${b.type}; they cannot be compared`,
    )
  const as = kinds.has('number') ? presentNumber : kinds.has('time') ? timeCell : asText
  return [as(a), as(b)]
}

/** Two missing values are the same. */
export function differ(pair: Pair): Expr {
  const [a, b] = pair
  const [x, y] = comparable(pair)
  return or(compare(isMissing(a), '<>', isMissing(b)), compare(x, 'IS DISTINCT FROM', y))
}

/** Also true where a comparison is with NULL, which is neither true nor false. */
export const isNotTrue = (of: Expr): Expr => compare(of, 'IS DISTINCT FROM', literal(true))

function kind(column: Column): 'number' | 'time' | 'boolean' | 'text' {
  if (isNumeric(column)) return 'number'
  if (isTime(column)) return 'time'
  return column.type === 'boolean' ? 'boolean' : 'text'
}
