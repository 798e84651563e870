import { isA } from './cursor.ts'
import { parseCall } from './parseCall.ts'
import { bindingPower, type Parser } from './parser.ts'
import type { CastTarget, Syntax } from './syntax.ts'
import type { Span } from './span.ts'
import type { Token } from './tokenize.ts'

const expected = 'a column, a value, a function or ('

/** Reads a column, a value, a function, or what is in parentheses, with a NOT or a minus before it. */
export function parseOperand(parser: Parser): Syntax {
  const { cursor } = parser
  const token = cursor.peek()
  if (token.kind === 'integer' || token.kind === 'float' || token.kind === 'text') {
    cursor.take()
    return token
  }
  if (token.kind === 'name') return column(token, true, parser)
  if (token.kind === 'word') return word(token, parser)
  if (cursor.accept('(')) {
    const inner = parser.expression(bindingPower.any)
    cursor.expect(')')
    return { ...inner, ...cursor.spanFrom(token.start) }
  }
  if (cursor.accept('-')) return negative(token, parser)
  return cursor.fail(expected)
}

type Named = Extract<Token, { kind: 'word' | 'name' }>
type Keyword = (parser: Parser, span: Span) => Syntax

const keywords: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ['NULL', (_, { start, end }) => ({ kind: 'null', start, end })],
  ['TRUE', (_, { start, end }) => ({ kind: 'boolean', value: true, start, end })],
  ['FALSE', (_, { start, end }) => ({ kind: 'boolean', value: false, start, end })],
  ['NOT', not],
  ['CASE', caseWhen],
  ['CAST', cast],
])

/** Words of the language, and words that begin a query or ask the clock elsewhere: no columns, unless in double quotes. */
const own = new Set('AND OR IN IS LIKE BETWEEN WHEN THEN ELSE END AS'.split(' '))
const foreign = new Set('SELECT EXISTS CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP'.split(' '))

function word(token: Named, parser: Parser): Syntax {
  const { cursor } = parser
  const upper = token.value.toUpperCase()
  const next = cursor.peek(1)
  const keyword = keywords.get(upper)
  if (keyword) {
    cursor.take()
    return keyword(parser, token)
  }
  if (own.has(upper)) cursor.fail(`${expected} (a column of this name is written "${token.value}")`)
  if (foreign.has(upper)) cursor.fail(expected)
  if (isA(next, '(')) return parseCall(token, parser)
  if ((upper === 'DATE' || upper === 'TIMESTAMP') && next.kind === 'text') {
    cursor.take()
    cursor.take()
    const type = upper === 'DATE' ? 'date' : 'timestamp'
    return { kind: 'time', type, value: next.value, start: token.start, end: next.end }
  }
  return column(token, false, parser)
}

function column({ value, start, end }: Named, quoted: boolean, { cursor, columns }: Parser): Syntax {
  cursor.take()
  columns.add(value)
  return { kind: 'column', name: value, quoted, start, end }
}

/** A number with a minus is one value, so that the smallest integer can be written. */
function negative({ start }: Span, { cursor, expression }: Parser): Syntax {
  const token = cursor.peek()
  if (token.kind === 'integer' || token.kind === 'float') cursor.take()
  if (token.kind === 'integer') return { kind: 'integer', value: -token.value, start, end: token.end }
  if (token.kind === 'float') return { kind: 'float', value: -token.value, start, end: token.end }
  const of = expression(bindingPower.sign)
  return { kind: 'negate', of, start, end: of.end }
}

function not({ expression }: Parser, { start }: Span): Syntax {
  const of = expression(bindingPower.not)
  return { kind: 'not', of, start, end: of.end }
}

function caseWhen({ cursor, expression }: Parser, { start }: Span): Syntax {
  const subject = isA(cursor.peek(), 'WHEN') ? null : expression(bindingPower.any)
  const branches: { when: Syntax; then: Syntax }[] = []
  cursor.expect('WHEN')
  do {
    const when = expression(bindingPower.any)
    cursor.expect('THEN')
    branches.push({ when, then: expression(bindingPower.any) })
  } while (cursor.accept('WHEN'))
  const otherwise = cursor.accept('ELSE') ? expression(bindingPower.any) : null
  cursor.expect('END')
  return { kind: 'case', subject, branches, otherwise, ...cursor.spanFrom(start) }
}

const types: ReadonlyMap<string, CastTarget> = new Map([
  ...(['INTEGER', 'INT', 'BIGINT'] as const).map((name) => [name, 'integer'] as const),
  ...(['FLOAT', 'DOUBLE', 'REAL'] as const).map((name) => [name, 'float'] as const),
  ...(['TEXT', 'STRING', 'VARCHAR'] as const).map((name) => [name, 'string'] as const),
  ...(['BOOLEAN', 'BOOL'] as const).map((name) => [name, 'boolean'] as const),
  ['DATE', 'date'],
  ['TIMESTAMP', 'timestamp'],
])

function cast({ cursor, expression }: Parser, { start }: Span): Syntax {
  cursor.expect('(')
  const of = expression(bindingPower.any)
  cursor.expect('AS')
  const name = cursor.peek()
  const to = name.kind === 'word' ? types.get(name.value.toUpperCase()) : undefined
  if (!to) return cursor.fail('a type: integer, float, text, boolean, date or timestamp', [...types.keys()])
  cursor.take()
  cursor.expect(')')
  return { kind: 'cast', of, to, ...cursor.spanFrom(start) }
}
