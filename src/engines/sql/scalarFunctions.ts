import type { ScalarFunction } from '../../sql/ast.ts'
import { join, sql, SqlText } from '../../sql/sqlText.ts'

type Render = (...args: SqlText[]) => SqlText
type Binary = (left: SqlText, right: SqlText) => SqlText

/** An error in one row would end the scan for all expectations, so arithmetic is tried. */
const operator =
  (sign: string): Binary =>
  (left, right) =>
    sql`TRY(${left} ${new SqlText(sign)} ${right})`

const named =
  (name: string): Render =>
  (...args) =>
    sql`${new SqlText(name)}(${join(args)})`

/** The functions that engines agree about. */
export const scalarFunctions = {
  add: operator('+'),
  subtract: operator('-'),
  multiply: operator('*'),
  divide: operator('/'),
  modulo: operator('%'),
  abs: (of) => sql`TRY(abs(${of}))`,
  float_add: (left, right) => sql`(${left} + ${right})`,
  float_subtract: (left, right) => sql`(${left} - ${right})`,
  float_multiply: (left, right) => sql`(${left} * ${right})`,
  float_abs: named('abs'),
  round: named('round'),
  floor: named('floor'),
  ceil: named('ceil'),
  sqrt: named('sqrt'),
  ln: named('ln'),
  exp: named('exp'),
  concat: (left, right) => sql`(${left} || ${right})`,
  lower: named('lower'),
  upper: named('upper'),
  length: named('length'),
  starts_with: named('starts_with'),
  year: named('year'),
  month: named('month'),
  day: named('day'),
  hour: named('hour'),
  minute: named('minute'),
  coalesce: named('coalesce'),
  greatest: named('greatest'),
  least: named('least'),
} satisfies Partial<Record<ScalarFunction, Render>>
