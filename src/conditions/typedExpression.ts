import { momentOf, momentText } from '../sql/moment.ts'
import type { ColumnType, WrittenDigits } from '../sql/column.ts'
import { float, isNaN, literal, not, tryCast, when, type Expr } from '../sql/ast.ts'
import type { Decimal } from './decimal.ts'
import { expressionError } from './expressionError.ts'
import type { Span } from './span.ts'

/** Type of a value. NULL is of type `null`, and so is a column without any value; that fits wherever a value does. */
export type Type = Exclude<ColumnType, 'other'>

/** A part of an expression, its type, and its query. */
export interface TypedExpression extends Span {
  readonly type: Type
  readonly expr: Expr
  /** The value, of a text that stands there in quotes. */
  readonly text?: string
  /** A float that was an integer. */
  readonly whole?: boolean
  /** A column of 4-byte floats. */
  readonly isFloat32?: boolean
  /** The same number as an exact decimal. */
  readonly decimal?: Decimal | undefined
  /** Digits of a decimal that is read as a double. */
  readonly digits?: WrittenDigits | undefined
}

const typeNames: Readonly<Record<Type, string>> = {
  integer: 'an integer',
  float: 'a float',
  boolean: 'a boolean',
  string: 'text',
  date: 'a date',
  timestamp: 'a timestamp',
  null: 'NULL',
}

export const hasNumberType = ({ type }: TypedExpression): boolean => type === 'integer' || type === 'float'
export const hasTimeType = ({ type }: TypedExpression): boolean => type === 'date' || type === 'timestamp'

/** `tempo is a float`, in the words of the text. */
export const describeOperand = (operand: TypedExpression, text: string): string =>
  `${sourceOf(operand, text)} is ${typeNames[operand.type]}`

export const typeLabel = (type: Type): string => typeNames[type]

const longest = 40

function sourceOf({ start, end }: Span, text: string): string {
  const source = text.slice(start, end)
  return source.length > longest ? `${source.slice(0, longest - 1)}…` : source
}

/** Makes one type of several: integers next to floats become floats, dates next to timestamps become timestamps. */
export function unify(
  operands: readonly TypedExpression[],
  text: string,
): { type: Type; operands: readonly TypedExpression[] } {
  const timed = operands.some(hasTimeType) ? operands.map((operand) => asTime(operand, text)) : operands
  let common: TypedExpression = timed[0]!
  for (const operand of timed) {
    const type = commonType(common.type, operand.type)
    if (!type) throw expressionError(text, operand, clash(common, operand, text))
    common = type === common.type ? common : { ...operand, type }
  }
  const { type } = common
  return { type, operands: timed.map((operand) => convert(operand, type)) }
}

const pairs: Readonly<Record<string, Type>> = {
  'float integer': 'float',
  'integer float': 'float',
  'date timestamp': 'timestamp',
  'timestamp date': 'timestamp',
}

function commonType(a: Type, b: Type): Type | null {
  if (a === b || b === 'null') return a
  return a === 'null' ? b : (pairs[`${a} ${b}`] ?? null)
}

function clash(left: TypedExpression, right: TypedExpression, text: string): string {
  const found = `${describeOperand(left, text)} and ${describeOperand(right, text)}`
  const [textual, other] = left.type === 'string' ? [left, right] : [right, left]
  if (textual.type !== 'string' || other.type === 'null') return found
  if (textual.text === undefined)
    return `${found}; write a text as '…' in quotes, or CAST(${sourceOf(textual, text)} AS ${other.type})`
  return hasNumberType(other) && /^-?[0-9.]+$/.test(textual.text)
    ? `${found}; write the number without quotes`
    : found
}

/** A text in quotes as the time that it says; anything else as it is. */
export function asTime(operand: TypedExpression, text: string): TypedExpression {
  if (operand.text === undefined) return operand
  const type = operand.text.length === 'YYYY-MM-DD'.length ? 'date' : 'timestamp'
  return { ...operand, type, expr: timeLiteral(operand.text, type, operand, text) }
}

/** A date or timestamp that is written out; an offset is applied, as all times are in UTC. */
export function timeLiteral(value: string, type: 'date' | 'timestamp', span: Span, text: string): Expr {
  const moment = momentOf(value)
  if (moment === null || (type === 'date' && value.length !== 'YYYY-MM-DD'.length))
    throw expressionError(
      text,
      span,
      `'${value}' isn't a ${type}; write 'YYYY-MM-DD'${type === 'date' ? '' : ` or 'YYYY-MM-DD HH:MM:SS'`}`,
    )
  if (type === 'date') return tryCast(literal(value), 'date')
  return moment % 1000n === 0n
    ? tryCast(literal(momentText(moment, 6)), 'timestamp')
    : tryCast(literal(momentText(moment, 9)), 'nanoseconds')
}

function convert(operand: TypedExpression, type: Type): TypedExpression {
  if (operand.type === 'null') return typedNull(operand, type)
  if (operand.type === type) return operand
  return type === 'float'
    ? { ...operand, type, expr: asFloat(operand.expr), whole: true }
    : { ...operand, type, expr: tryCast(operand.expr, 'timestamp') }
}

/** No value, as no value of a type: engines do not compare what is of two types, even where it is NULL. */
export function typedNull(operand: TypedExpression, type: Type): TypedExpression {
  return { ...operand, type, expr: tryCast(operand.expr, type === 'null' ? 'string' : type) }
}

/** True of the word NULL itself. */
export const isBareNull = ({ expr }: TypedExpression): boolean =>
  expr.node === 'literal' && expr.value === null

/** An integer as a float. */
export const asFloat = (of: Expr): Expr =>
  of.node === 'literal' ? float(Number(of.value)) : tryCast(of, 'float')

/** NULL instead of NaN: engines disagree whether NaN is equal to itself, and whether it is above all numbers. */
export const nullIfNaN = ({ type, expr, whole = false }: TypedExpression): Expr =>
  type === 'float' && expr.node !== 'float' && !whole ? when(not(isNaN(expr)), expr) : expr

/** A number that is written out, rounded as the cells of a column of 4-byte floats are, so that 0.1 is in it. */
export function roundToFloat32(
  { isFloat32 = false }: TypedExpression,
  written: TypedExpression,
): TypedExpression {
  const { expr } = written
  if (!isFloat32 || expr.node !== 'float') return written
  const rounded = Math.fround(expr.value)
  return Number.isFinite(rounded) ? { ...written, expr: float(rounded) } : written
}
