import {
  and,
  call,
  caseWhen,
  compare,
  isInfinite,
  isNaN,
  isNull,
  literal,
  not,
  or,
  regexPartial,
  trunc,
  tryCast,
  when,
  type Expr,
  type ScalarFunction,
} from '../sql/ast.ts'
import { comparison } from './comparison.ts'
import { expressionError } from './expressionError.ts'
import { regexProblem } from './regexProblem.ts'
import {
  asFloat,
  asTime,
  describeOperand,
  hasNumberType,
  hasTimeType,
  nullIfNaN,
  typedNull,
  unify,
  type Type,
  type TypedExpression,
} from './typedExpression.ts'

type Result = Pick<TypedExpression, 'type' | 'expr'>

export interface FunctionRule {
  /** The fewest and the most arguments. */
  readonly arity: readonly [fewest: number, most: number]
  /** An argument that is a text in quotes, and what is wrong with one. */
  readonly quoted?: { readonly index: number; problem(value: string): string | null }
  apply(args: readonly TypedExpression[], text: string, name: string): Result
}

const kinds = {
  number: { takes: 'a number', fits: hasNumberType, none: 'integer' },
  text: { takes: 'text', fits: ({ type }: TypedExpression) => type === 'string', none: 'string' },
  time: { takes: 'a date or a timestamp', fits: hasTimeType, none: 'date' },
  timestamp: {
    takes: 'a timestamp',
    fits: ({ type }: TypedExpression) => type === 'timestamp',
    none: 'timestamp',
  },
} as const

type Kind = keyof typeof kinds

/** A function of arguments of these kinds; NULL where one of them is. */
const of = (
  params: readonly Kind[],
  apply: (args: readonly TypedExpression[]) => Result,
  quoted?: FunctionRule['quoted'],
): FunctionRule => ({
  arity: [params.length, params.length],
  ...(quoted && { quoted }),
  apply: (args, text, name) =>
    apply(
      params.map((kind, i) => {
        const given = args[i]!
        const arg = kind === 'time' || kind === 'timestamp' ? asTime(given, text) : given
        if (arg.type === 'null') return typedNull(arg, kinds[kind].none)
        if (!kinds[kind].fits(arg))
          throw expressionError(
            text,
            arg,
            `${name} takes ${kinds[kind].takes}, and ${describeOperand(arg, text)}`,
          )
        return arg
      }),
    ),
})

/** A function that every engine has under this name. */
const plain = (params: readonly Kind[], type: Type, fn: ScalarFunction): FunctionRule =>
  of(params, (args) => ({ type, expr: call(fn, ...args.map(({ expr }) => expr)) }))

/** Rounding: an integer is whole already. */
const whole = (round: (of: Expr) => Expr): FunctionRule =>
  of(['number'], ([x]) => ({ type: x!.type, expr: x!.type === 'float' ? round(x!.expr) : x!.expr }))

const floatOf = ({ type, expr }: TypedExpression): Expr => (type === 'integer' ? asFloat(expr) : expr)

/** A function of a float: NULL for NaN, and outside of its domain, which is an error on some engines. */
const real = (fn: 'sqrt' | 'ln', domain: (x: Expr) => Expr): FunctionRule =>
  of(['number'], ([x]) => {
    const known = nullIfNaN({ ...x!, expr: floatOf(x!) })
    return { type: 'float', expr: when(domain(known), call(fn, floatOf(x!))) }
  })

const aboutFloats = (test: (x: Expr) => Expr): FunctionRule =>
  of(['number'], ([x]) => ({ type: 'boolean', expr: test(x!.expr) }))

/** A function of two or more values of one type. */
const ofMany = (
  build: (values: readonly TypedExpression[], type: Type, text: string) => Expr,
): FunctionRule => ({
  arity: [2, Infinity],
  apply(args, text) {
    const { type, operands } = unify(args, text)
    return { type, expr: build(operands, type, text) }
  },
})

/** The greatest or least; NULL where one is missing: engines disagree about NULL and NaN here. */
const extreme = (fn: 'greatest' | 'least'): FunctionRule =>
  ofMany((values, type, text) => {
    if (type === 'boolean') throw expressionError(text, values[0]!, `true and false have no order for ${fn}`)
    const present = and(...values.map((value) => not(isNull(nullIfNaN(value)))))
    return when(present, call(fn, ...values.map(({ expr }) => expr)))
  })

const units = ['second', 'minute', 'hour', 'day', 'week']
const zero = literal(0)

/** All functions of the language. None depends on more than the row, or on the time of day. */
export const functions = {
  lower: plain(['text'], 'string', 'lower'),
  upper: plain(['text'], 'string', 'upper'),
  trim: plain(['text'], 'string', 'trim'),
  length: plain(['text'], 'integer', 'length'),
  starts_with: plain(['text', 'text'], 'boolean', 'starts_with'),
  ends_with: plain(['text', 'text'], 'boolean', 'ends_with'),
  contains: plain(['text', 'text'], 'boolean', 'contains'),
  regexp_matches: of(
    ['text', 'text'],
    ([x, pattern]) => ({ type: 'boolean', expr: regexPartial(x!.expr, pattern!.text!) }),
    { index: 1, problem: regexProblem },
  ),
  abs: of(['number'], ([x]) => ({
    type: x!.type,
    expr: call('abs', x!.type === 'integer' ? tryCast(x!.expr, 'integer') : x!.expr),
  })),
  round: whole((x) => call('round', x)),
  floor: whole((x) => call('floor', x)),
  ceil: whole((x) => call('ceil', x)),
  trunc: whole(trunc),
  sqrt: real('sqrt', (x) => compare(x, '>=', zero)),
  ln: real('ln', (x) => compare(x, '>', zero)),
  exp: of(['number'], ([x]) => ({ type: 'float', expr: call('exp', floatOf(x!)) })),
  isnan: aboutFloats(isNaN),
  isinf: aboutFloats(isInfinite),
  isfinite: aboutFloats((x) => not(or(isNaN(x), isInfinite(x)))),
  year: plain(['time'], 'integer', 'year'),
  month: plain(['time'], 'integer', 'month'),
  day: plain(['time'], 'integer', 'day'),
  isodow: plain(['time'], 'integer', 'isodow'),
  hour: plain(['timestamp'], 'integer', 'hour'),
  minute: plain(['timestamp'], 'integer', 'minute'),
  date_diff: of(
    ['text', 'time', 'time'],
    ([unit, from, to]) => ({
      type: 'integer',
      expr: call(
        'date_diff',
        literal(unit!.text!),
        ...[from!, to!].map(({ expr }) => tryCast(expr, 'timestamp')),
      ),
    }),
    {
      index: 0,
      problem: (unit) =>
        units.includes(unit) ? null : `'${unit}' isn't a unit; the units are '${units.join("', '")}'`,
    },
  ),
  coalesce: ofMany((values) => call('coalesce', ...values.map(({ expr }) => expr))),
  greatest: extreme('greatest'),
  least: extreme('least'),
  nullif: {
    arity: [2, 2],
    apply: ([value, other], text) => ({
      type: value!.type,
      expr: caseWhen([{ when: comparison(value!, '=', other!, text), then: literal(null) }], value!.expr),
    }),
  },
} as const satisfies Readonly<Record<string, FunctionRule>>

export type FunctionName = keyof typeof functions
