import type { Comparison } from '../sql/ast.ts'
import { isA, type Cursor } from './cursor.ts'
import { expressionError } from './expressionError.ts'
import { likeProblem } from './likeProblem.ts'
import { bindingPower, type Parser } from './parser.ts'
import type { ArithmeticOperator, Syntax } from './syntax.ts'

type Bare<T> = T extends unknown ? Omit<T, 'start' | 'end'> : never

interface Infix {
  readonly power: number
  /** Reads what comes after the operator, which has been taken. */
  readonly read: (left: Syntax, parser: Parser) => Bare<Syntax>
}

const logical = (kind: 'and' | 'or'): Infix => ({
  power: bindingPower[kind],
  read(left, parser) {
    const terms = [left]
    do terms.push(parser.expression(bindingPower[kind]))
    while (parser.cursor.accept(kind.toUpperCase()))
    return { kind, terms }
  },
})

const compared = (op: Comparison): Infix => ({
  power: bindingPower.compare,
  read: (left, parser) => ({ kind: 'compare', op, left, right: parser.expression(bindingPower.compare) }),
})

const arithmetic = (op: ArithmeticOperator, power: number): Infix => ({
  power,
  read: (left, parser) => ({ kind: 'arithmetic', op, left, right: parser.expression(power) }),
})

const operators: ReadonlyMap<string, Infix> = new Map<string, Infix>([
  ['OR', logical('or')],
  ['AND', logical('and')],
  ['=', compared('=')],
  ['==', compared('=')],
  ['<>', compared('<>')],
  ['!=', compared('<>')],
  ['<', compared('<')],
  ['<=', compared('<=')],
  ['>', compared('>')],
  ['>=', compared('>=')],
  ['IS', { power: bindingPower.compare, read: is }],
  ['IN', { power: bindingPower.compare, read: isIn }],
  ['BETWEEN', { power: bindingPower.compare, read: isBetween }],
  ['LIKE', { power: bindingPower.compare, read: isLike }],
  [
    '||',
    {
      power: bindingPower.concat,
      read: (left, parser) => ({ kind: 'concat', left, right: parser.expression(bindingPower.concat) }),
    },
  ],
  ['+', arithmetic('+', bindingPower.sum)],
  ['-', arithmetic('-', bindingPower.sum)],
  ['*', arithmetic('*', bindingPower.product)],
  ['/', arithmetic('/', bindingPower.product)],
  ['%', arithmetic('%', bindingPower.product)],
])

const negatable = ['IN', 'BETWEEN', 'LIKE']
export const operatorWords = ['AND', 'OR', 'NOT', 'IS', 'IN', 'BETWEEN', 'LIKE']

/** Reads one operator that binds tighter than `above` and what is to its right; null where there is none. */
export function parseInfix(left: Syntax, above: number, parser: Parser): Syntax | null {
  const { cursor } = parser
  const negated = isA(cursor.peek(), 'NOT') && negatable.some((word) => isA(cursor.peek(1), word))
  const infix = infixAt(cursor, negated ? 1 : 0)
  if (!infix || infix.power <= above) return null
  if (negated) cursor.take()
  cursor.take()
  const bare = infix.read(left, parser)
  const read = { ...bare, ...cursor.spanFrom(left.start) }
  if (infix.power === bindingPower.compare && infixAt(cursor, 0)?.power === bindingPower.compare)
    throw expressionError(
      cursor.text,
      cursor.peek(),
      'comparisons do not follow on each other; join them with AND, or put one in ( )',
    )
  return negated ? { kind: 'not', of: read, start: read.start, end: read.end } : read
}

function infixAt(cursor: Cursor, ahead: number): Infix | undefined {
  const token = cursor.peek(ahead)
  return token.kind === 'word' || token.kind === 'symbol'
    ? operators.get(token.value.toUpperCase())
    : undefined
}

/** IS [NOT] NULL, TRUE, FALSE or DISTINCT FROM. */
function is(left: Syntax, { cursor, expression }: Parser): Bare<Syntax> {
  const negated = cursor.accept('NOT')
  const { start, end } = cursor.peek()
  if (cursor.accept('NULL')) {
    const isNull: Syntax = { kind: 'isNull', of: left, start: left.start, end }
    return negated ? { kind: 'not', of: isNull } : isNull
  }
  for (const value of [true, false])
    if (cursor.accept(String(value).toUpperCase())) {
      const op = negated ? 'IS DISTINCT FROM' : 'IS NOT DISTINCT FROM'
      return { kind: 'compare', op, left, right: { kind: 'boolean', value, start, end } }
    }
  if (!cursor.accept('DISTINCT')) cursor.fail('NULL, TRUE, FALSE or DISTINCT FROM', ['NULL', 'DISTINCT'])
  cursor.expect('FROM')
  const op = negated ? 'IS NOT DISTINCT FROM' : 'IS DISTINCT FROM'
  return { kind: 'compare', op, left, right: expression(bindingPower.compare) }
}

function isIn(left: Syntax, { cursor, expression }: Parser): Bare<Syntax> {
  cursor.expect('(')
  const list: Syntax[] = []
  do list.push(expression(bindingPower.any))
  while (cursor.accept(','))
  cursor.expect(')')
  return { kind: 'in', of: left, list }
}

function isBetween(left: Syntax, { cursor, expression }: Parser): Bare<Syntax> {
  const low = expression(bindingPower.compare)
  cursor.expect('AND')
  return { kind: 'between', of: left, low, high: expression(bindingPower.compare) }
}

function isLike(left: Syntax, { cursor }: Parser): Bare<Syntax> {
  const pattern = quotedText(cursor, 'a pattern in single quotes')
  const escape = cursor.accept('ESCAPE') ? quotedText(cursor, 'a character in single quotes') : null
  const problem = likeProblem(pattern.value, escape?.value)
  if (problem !== null) throw expressionError(cursor.text, escape ?? pattern, problem)
  return { kind: 'like', of: left, pattern: pattern.value, escape: escape?.value ?? null }
}

function quotedText(cursor: Cursor, expected: string): { value: string; start: number; end: number } {
  const token = cursor.peek()
  if (token.kind !== 'text') cursor.fail(expected)
  cursor.take()
  return token
}
