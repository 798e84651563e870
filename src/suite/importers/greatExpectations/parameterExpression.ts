import { millisecondsOf } from '../../../expectations/params/moment.ts'
import { entryOf } from '../shared/record.ts'
import type { Token } from './tokenize.ts'
import { openReader, type Reader } from './reader.ts'

/** A number, a moment in milliseconds since 1970, or a duration in milliseconds. */
type Value =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'moment'; readonly value: number }
  | { readonly kind: 'duration'; readonly value: number }

interface Scope {
  readonly known: Readonly<Record<string, unknown>>
  readonly now: Date
}

const durations: Readonly<Record<string, number>> = {
  weeks: 604_800_000,
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
  milliseconds: 1,
  microseconds: 0.001,
}
const functions: Readonly<Record<string, (value: number) => number>> = {
  abs: Math.abs,
  trunc: Math.trunc,
  sgn: Math.sign,
  exp: Math.exp,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
}

/**
 * Returns the value of a suite parameter that Great Expectations computes, e.g. `now() - timedelta(days=3)` or `limit * 2`:
 * a number, or a time as text. A moment without a zone is in UTC.
 *
 * @throws {Error} If the expression has anything else than numbers, known parameters, `now`, `datetime` and `timedelta`.
 */
export function parameterExpression(text: string, scope: Scope): number | string {
  const reader = openReader(text, 'suite parameter')
  const { kind, value } = sum(reader, scope)
  if (reader.next().kind !== 'end') reader.fail('an operator')
  if (kind === 'duration') throw new Error(`suite parameter ${text}: a duration isn't a bound`)
  return kind === 'number'
    ? value
    : new Date(value)
        .toISOString()
        .replace('T', ' ')
        .replace(/(\.000)?Z$/, '')
}

const number = (value: number): Value => ({ kind: 'number', value })

function sum(reader: Reader, scope: Scope): Value {
  let left = product(reader, scope)
  for (let { value: sign } = reader.next(); reader.accept('+', '-'); { value: sign } = reader.next())
    left = added(left, product(reader, scope), sign === '+' ? 1 : -1, reader)
  return left
}

/** A moment and a duration make a moment, two moments a duration. */
function added(left: Value, right: Value, sign: 1 | -1, reader: Reader): Value {
  const value = left.value + sign * right.value
  if (left.kind === 'moment' && right.kind === 'moment' && sign === -1) return { kind: 'duration', value }
  if (left.kind === right.kind && left.kind !== 'moment') return { kind: left.kind, value }
  if (left.kind === 'moment' && right.kind === 'duration') return { kind: 'moment', value }
  if (left.kind === 'duration' && right.kind === 'moment' && sign === 1) return { kind: 'moment', value }
  return reader.fail(`a ${left.kind === 'moment' ? 'duration' : left.kind}`)
}

function product(reader: Reader, scope: Scope): Value {
  let left = factor(reader, scope)
  for (
    let { value: operator } = reader.next();
    reader.accept('*', '/');
    { value: operator } = reader.next()
  ) {
    const right = factor(reader, scope)
    if (right.kind !== 'number' && !(left.kind === 'number' && right.kind === 'duration' && operator === '*'))
      reader.fail('a number')
    const value = operator === '*' ? left.value * right.value : left.value / right.value
    left = { kind: right.kind === 'duration' ? 'duration' : left.kind, value }
  }
  return left
}

function factor(reader: Reader, scope: Scope): Value {
  if (reader.accept('-')) {
    const { kind, value } = factor(reader, scope)
    return { kind, value: -value }
  }
  if (reader.accept('(')) {
    const inner = sum(reader, scope)
    reader.expect(')')
    return inner
  }
  const token = reader.next()
  if (token.kind !== 'number' && token.kind !== 'word') return reader.fail('a number or a function')
  reader.take()
  if (token.kind === 'number') return number(Number(token.value))
  return reader.accept('(') ? called(token, reader, scope) : parameter(token, scope)
}

function parameter({ value: name }: Token, { known }: Scope): Value {
  const value = entryOf(known, name)
  if (typeof value === 'number') return number(value)
  const time = typeof value === 'string' ? millisecondsOf(value) : Number.NaN
  if (Number.isNaN(time)) throw new Error(`it needs the suite parameter ${name}, which has no value here`)
  return { kind: 'moment', value: time }
}

function called({ value: name }: Token, reader: Reader, scope: Scope): Value {
  if (name === 'timedelta') return timedelta(reader, scope)
  const args = listOfArguments(reader, scope)
  if (name === 'now' && args.length === 0) return { kind: 'moment', value: scope.now.getTime() }
  if (name === 'datetime' && args.length >= 3) {
    const [year = 0, month = 0, day = 0, ...time] = args
    return { kind: 'moment', value: Date.UTC(year, month - 1, day, ...time.slice(0, 3)) }
  }
  const apply = entryOf(functions, name)
  if (!apply || args.length !== 1) throw new Error(`the function ${name} is not known in a suite parameter`)
  return number(apply(args[0]!))
}

function listOfArguments(reader: Reader, scope: Scope): readonly number[] {
  const args: number[] = []
  while (!reader.accept(')')) {
    if (args.length > 0) reader.expect(',')
    args.push(sum(reader, scope).value)
  }
  return args
}

/** `timedelta(days=3, hours=12)`; an argument without a name is days, as in Python. */
function timedelta(reader: Reader, scope: Scope): Value {
  let value = 0
  for (let first = true; !reader.accept(')'); first = false) {
    if (!first) reader.expect(',')
    const { kind, value: name } = reader.next()
    const unit = kind === 'word' ? entryOf(durations, name) : durations['days']
    if (unit === undefined) return reader.fail(Object.keys(durations).join(', '))
    if (kind === 'word') {
      reader.take()
      reader.expect('=')
    }
    value += sum(reader, scope).value * unit
  }
  return { kind: 'duration', value }
}
