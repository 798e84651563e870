import { call, compare, literal, tryCast, when, type Arithmetic, type Expr } from '../sql/ast.ts'
import { decimalResult } from './decimal.ts'
import { expressionError } from './expressionError.ts'
import { resultDigits } from './resultDigits.ts'
import type { ArithmeticOperator } from './syntax.ts'
import {
  asFloat,
  describeOperand,
  hasNumberType,
  hasTimeType,
  typedNull,
  unify,
  type TypedExpression,
} from './typedExpression.ts'

const names: Readonly<Record<ArithmeticOperator, Arithmetic>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '%': 'modulo',
}

/** Arithmetic of two numbers: of integers exact, except for `/`, which is always of floats. By zero it is NULL. */
export function arithmetic(
  left: TypedExpression,
  op: ArithmeticOperator,
  right: TypedExpression,
  text: string,
): Pick<TypedExpression, 'type' | 'expr' | 'decimal' | 'digits'> {
  const sides = [left, right].map((side) => (side.type === 'null' ? typedNull(side, 'integer') : side))
  for (const side of sides)
    if (!hasNumberType(side))
      throw expressionError(
        text,
        side,
        `${op} takes numbers, and ${describeOperand(side, text)}${advice(op, side)}`,
      )
  const { type, operands } = unify(sides, text)
  const [a, b] = [operands[0]!.expr, operands[1]!.expr]
  if (op === '/') {
    const [x, y] = type === 'integer' ? [asFloat(a), asFloat(b)] : [a, b]
    return { type: 'float', expr: call('divide', x, nullIfZero(y)) }
  }
  if (op === '%') return { type, expr: call('modulo', a, nullIfZero(b)) }
  const operation = names[op] as 'add' | 'subtract' | 'multiply'
  const exact = type === 'float' ? decimalResult(operation, sides[0]!.decimal, sides[1]!.decimal) : undefined
  if (exact) return { type, expr: tryCast(exact.expr, 'float'), decimal: exact }
  const isWrittenOut = sides.every(({ decimal }) => decimal?.isLiteral)
  const digits = isWrittenOut ? undefined : resultDigits(operation, sides[0]!.digits, sides[1]!.digits)
  const expr = call(operation, type === 'integer' ? wide(a) : a, b)
  return {
    type,
    digits,
    expr: digits && type === 'float' ? call('round', expr, literal(digits.places)) : expr,
  }
}

function advice(op: ArithmeticOperator, side: TypedExpression): string {
  if (hasTimeType(side)) return "; write date_diff('day', from, to) for the time between two"
  if (side.type !== 'string') return ''
  return op === '+' ? '; write || to join texts, or CAST(… AS float)' : '; write CAST(… AS float)'
}

/** So that a sum of small integers is not cut to their own size. */
const wide = (of: Expr): Expr => (of.node === 'call' && wideAlready.has(of.fn) ? of : tryCast(of, 'integer'))
const wideAlready: ReadonlySet<string> = new Set(['add', 'subtract', 'multiply', 'abs'])

function nullIfZero(of: Expr): Expr {
  const known = (of.node === 'literal' || of.node === 'float') && of.value !== 0
  return known ? of : when(compare(of, '<>', literal(0)), of)
}
