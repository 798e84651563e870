import { decimalText, exactNumber } from '../sql/exactNumber.ts'
import type { Column } from '../sql/column.ts'
import { call, literal, type Expr } from '../sql/ast.ts'

/** A number as an exact decimal, of at most `whole` digits before the point and `scale` after it. */
export interface Decimal {
  readonly expr: Expr
  readonly whole: number
  readonly scale: number
  /** Whether it is written out in the condition. */
  readonly isLiteral?: boolean
}

/** Decimals of more digits are exact on no engine. */
const mostDigits = 38

const integerDigits: Readonly<Record<string, number>> = {
  TINYINT: 3,
  SMALLINT: 5,
  INTEGER: 10,
  BIGINT: 19,
  UTINYINT: 3,
  USMALLINT: 5,
  UINTEGER: 10,
  UBIGINT: 20,
}

/** The cells of a column as decimals; `undefined` if they aren't exact, or are wider than a decimal. */
export function columnDecimal({ nativeType }: Column, expr: Expr): Decimal | undefined {
  const [, digits, scale] = /^(?:DECIMAL|NUMERIC)\((\d+), ?(\d+)\)$/i.exec(nativeType) ?? []
  if (digits !== undefined) return { expr, whole: Number(digits) - Number(scale), scale: Number(scale) }
  const whole = integerDigits[nativeType.toUpperCase()]
  return whole === undefined ? undefined : { expr, whole, scale: 0 }
}

/** A number that is written out, e.g. `0.10`. */
export function literalDecimal(source: string): Decimal | undefined {
  const exact = exactNumber(source.replace(/[()\s]/g, ''))
  if (!exact) return undefined
  const { digits, scale } = exact
  const text = decimalText(digits, scale)
  const whole = text.replace(/^-/, '').length - (scale === 0 ? 0 : scale + 1)
  return { expr: literal({ decimal: text }), whole, scale, isLiteral: true }
}

/** Two numbers as decimals of one size; `null` if one isn't exact, or both together need too many digits. */
export function decimalPair(
  left: Decimal | undefined,
  right: Decimal | undefined,
): readonly [Decimal, Decimal] | null {
  if (!left || !right || (left.isLiteral === true && right.isLiteral === true)) return null
  return sizeOf(left, right) <= mostDigits ? [left, right] : null
}

const sizeOf = (a: Decimal, b: Decimal): number => Math.max(a.whole, b.whole) + Math.max(a.scale, b.scale)

type Operation = 'add' | 'subtract' | 'multiply'

/** The sum, difference or product of two decimals; `undefined` if it isn't exact. */
export function decimalResult(
  operation: Operation,
  left: Decimal | undefined,
  right: Decimal | undefined,
): Decimal | undefined {
  const pair = decimalPair(left, right)
  if (!pair) return undefined
  const [a, b] = pair
  const size =
    operation === 'multiply'
      ? { whole: a.whole + b.whole, scale: a.scale + b.scale }
      : { whole: Math.max(a.whole, b.whole) + 1, scale: Math.max(a.scale, b.scale) }
  if (size.whole + size.scale > mostDigits) return undefined
  return { expr: call(operation, a.expr, b.expr), ...size }
}
