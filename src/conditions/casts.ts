import { textTime } from '../sql/cell.ts'
import { call, regexFull, tryCast, when, type Expr } from '../sql/ast.ts'
import { typePattern } from '../sql/typePattern.ts'
import type { CastTarget } from './syntax.ts'
import { asFloat, type Type } from './typedExpression.ts'

const same = (of: Expr): Expr => of

const to =
  (type: CastTarget) =>
  (of: Expr): Expr =>
    tryCast(of, type)

/** Engines make values of more texts than these, each of others. */
const ofText =
  (type: Exclude<CastTarget, 'string' | 'timestamp'>) =>
  (of: Expr): Expr =>
    when(regexFull(of, typePattern[type]), tryCast(call('trim', of), type))

/** How a value of one type becomes one of another. It never becomes another value: where it cannot be cast it is NULL. */
export const casts: Readonly<Partial<Record<`${Type} ${CastTarget}`, (of: Expr) => Expr>>> = {
  'integer integer': same,
  'integer float': asFloat,
  'integer string': to('string'),
  'float float': same,
  'boolean boolean': same,
  'boolean integer': to('integer'),
  'boolean float': to('float'),
  'boolean string': to('string'),
  'string string': same,
  'string integer': ofText('integer'),
  'string float': ofText('float'),
  'string boolean': ofText('boolean'),
  'string date': ofText('date'),
  'string timestamp': textTime,
  'date date': same,
  'date timestamp': to('timestamp'),
  'date string': to('string'),
  'timestamp timestamp': same,
  'timestamp date': to('date'),
}

/** Replacements of casts that have more than one meaning. */
export const castAdvice: Readonly<Partial<Record<`${Type} ${CastTarget}`, string>>> = {
  'float integer': 'write round(x), floor(x), ceil(x) or trunc(x), whichever is meant',
  'float string': 'engines write floats differently; compare numbers',
  'timestamp string': 'engines write timestamps differently; compare timestamps',
  'integer boolean': 'write x <> 0',
  'float boolean': 'write x <> 0',
}
