import { compare, type Comparison, type Expr } from '../sql/ast.ts'
import { decimalPair } from './decimal.ts'
import { expressionError } from './expressionError.ts'
import { isBareNull, nullIfNaN, roundToFloat32, unify, type TypedExpression } from './typedExpression.ts'

/** Compares two values of one type. A comparison with NULL or NaN is NULL; `IS DISTINCT FROM` knows both. */
export function comparison(
  left: TypedExpression,
  op: Comparison,
  right: TypedExpression,
  text: string,
): Expr {
  const { type, operands } = unify([left, right], text)
  const exact = type === 'float' ? decimalPair(left.decimal, right.decimal) : null
  if (exact) return compare(exact[0].expr, op, exact[1].expr)
  const [a, b] = [roundToFloat32(right, operands[0]!), roundToFloat32(left, operands[1]!)]
  if (op === 'IS DISTINCT FROM' || op === 'IS NOT DISTINCT FROM') return compare(a.expr, op, b.expr)
  for (const side of [right, left])
    if (isBareNull(side))
      throw expressionError(text, side, 'nothing is equal to NULL, or above or below it; write IS NULL')
  if (type === 'boolean' && op !== '=' && op !== '<>')
    throw expressionError(text, left, `true and false have no order for ${op}`)
  return compare(nullIfNaN(a), op, nullIfNaN(b))
}
