import { asNumber, asText, isNoNumber, isPresent, timeCell } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import {
  and,
  column as cell,
  compare,
  isInfinite,
  isNaN,
  isNull,
  literal,
  not,
  or,
  regexFull,
  tryCast,
  trunc,
  type Expr,
} from '../sql/ast.ts'
import { typePattern } from '../sql/typePattern.ts'

const none = literal(false)
const all = literal(true)

const notWhole = (number: Expr): Expr =>
  or(isNaN(number), isInfinite(number), not(compare(number, '=', trunc(number))))

const isNotDate = (column: Column): Expr =>
  or(not(regexFull(asText(column), typePattern.date)), isNull(tryCast(asText(column), 'date')))

/** For each type, which values of a column are not of it. Types are judged by value: 1.0 is an integer, whatever the file says. */
const isNotOf = {
  integer(column: Column) {
    if (column.type === 'integer') return none
    if (column.type === 'float') return notWhole(asNumber(column))
    if (column.type !== 'string') return all
    return or(isNull(asNumber(column)), notWhole(asNumber(column)))
  },
  float: isNoNumber,
  number: isNoNumber,
  boolean(column: Column) {
    if (column.type === 'boolean') return none
    return column.type === 'string' ? not(regexFull(asText(column), typePattern.boolean)) : all
  },
  string: (column: Column) => (column.type === 'string' ? none : all),
  date(column: Column) {
    if (column.type === 'date') return none
    const value = cell(column.name)
    if (column.type === 'timestamp') return not(compare(value, '=', tryCast(value, 'date')))
    return column.type === 'string' ? isNotDate(column) : all
  },
  timestamp(column: Column) {
    if (column.type === 'date' || column.type === 'timestamp') return none
    return column.type === 'string' ? isNull(timeCell(column)) : all
  },
} satisfies Record<string, (column: Column) => Expr>

/** Types that a value can be checked against. */
export type ValueType = keyof typeof isNotOf
export const valueTypes = Object.keys(isNotOf) as [ValueType, ...ValueType[]]

/** True for a value that is of none of these types. */
export const isOfNone = (column: Column, types: readonly ValueType[]): Expr =>
  and(...types.map((type) => isNotOf[type](column)))

/** Values whose type counts: empty text is a value only if text is expected. */
export const hasType = (column: Column, types: readonly ValueType[]): Expr =>
  types.includes('string') || column.type !== 'string'
    ? isPresent(column)
    : and(isPresent(column), not(compare(asText(column), '=', literal(''))))
