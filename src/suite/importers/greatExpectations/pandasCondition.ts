import { entryOf } from '../shared/record.ts'
import { columnMethods, sqlIsIn, type Method } from './columnMethods.ts'
import { openReader, type Reader } from './reader.ts'
import { atom, sqlColumn, compound, inParentheses, sqlNot, sqlText, type Sql } from './sqlSyntax.ts'

const comparisons: Readonly<Record<string, string>> = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '==': '=',
  '!=': '=',
}
const constants: Readonly<Record<string, string>> = { True: 'TRUE', False: 'FALSE' }

/**
 * A condition as `DataFrame.query` of pandas takes it, in SQL that selects the same rows. In pandas a comparison with a
 * missing value is false, and `!=` is true of it; in SQL both are unknown. So `a != 1` becomes `(a = 1) IS NOT TRUE`.
 * Throws where it says what is not known here.
 */
export function pandasCondition(condition: string): string {
  const reader = openReader(condition)
  const { text } = either(reader)
  if (reader.next().kind !== 'end') reader.fail('an operator')
  return text
}

const either = (reader: Reader): Sql => joined(reader, both, 'OR', ['or', '|'])
const both = (reader: Reader): Sql => joined(reader, negated, 'AND', ['and', '&'])
const negated = (reader: Reader): Sql => (reader.accept('not') ? sqlNot(negated(reader)) : comparison(reader))

function joined(
  reader: Reader,
  read: (reader: Reader) => Sql,
  word: string,
  spellings: readonly string[],
): Sql {
  const terms = [read(reader)]
  while (reader.accept(...spellings)) terms.push(read(reader))
  return terms.length === 1 ? terms[0]! : compound(terms.map(({ text }) => text).join(` ${word} `))
}

/** Comparisons may follow on each other: `1 < a <= b`. */
function comparison(reader: Reader): Sql {
  const links: Sql[] = []
  let left = sum(reader)
  for (let op = operator(reader); op !== null; op = operator(reader)) {
    const negative = op === '!=' || op === 'not in'
    const ofList = op.endsWith('in') || reader.next().value === '['
    const right = ofList ? null : sum(reader)
    const link = right
      ? compound(`${inParentheses(left)} ${comparisons[op]!} ${inParentheses(right)}`)
      : sqlIsIn(left, ...list(reader))
    links.push(negative ? sqlNot(link) : link)
    if (!right) break
    left = right
  }
  if (links.length === 0) return left
  return links.length === 1 ? links[0]! : atom(`(${links.map(({ text }) => text).join(' AND ')})`)
}

function operator(reader: Reader): string | null {
  const { kind, value } = reader.next()
  if (reader.accept('in', ...Object.keys(comparisons))) return value
  if (kind !== 'word' || !reader.accept('not')) return null
  reader.expect('in')
  return 'not in'
}

function sum(reader: Reader): Sql {
  let left = product(reader)
  for (let { value } = reader.next(); reader.accept('+', '-'); { value } = reader.next())
    left = compound(`${left.text} ${value} ${inParentheses(product(reader))}`)
  return left
}

function product(reader: Reader): Sql {
  let left = unary(reader)
  for (let { value } = reader.next(); reader.accept('*', '/', '%'); { value } = reader.next()) {
    const text = inParentheses(left)
    left = compound(
      value === '%' ? remainder(text, reader) : `${text} ${value} ${inParentheses(unary(reader))}`,
    )
  }
  return left
}

/** In Python the remainder has the sign of the divisor, in SQL that of what is divided. */
function remainder(text: string, reader: Reader): string {
  const { kind, value: divisor } = reader.next()
  if (kind !== 'number') reader.fail('a number')
  reader.take()
  return `(${text} % ${divisor} + ${divisor}) % ${divisor}`
}

function unary(reader: Reader): Sql {
  if (reader.accept('~')) return sqlNot(unary(reader))
  if (reader.accept('-')) return compound(`-${inParentheses(unary(reader))}`)
  return operand(reader)
}

function operand(reader: Reader): Sql {
  if (reader.accept('(')) {
    const inner = either(reader)
    reader.expect(')')
    return inner.atom ? inner : atom(`(${inner.text})`)
  }
  const { kind, value } = reader.next()
  if (kind === 'symbol' || kind === 'end') return reader.fail('a column or a value')
  reader.take()
  if (kind === 'number') return atom(value)
  if (kind === 'text') return sqlText(value)
  const constant = kind === 'word' ? entryOf(constants, value) : undefined
  return constant === undefined ? asked(sqlColumn(value), reader) : atom(constant)
}

/** A column and its method: `a.isnull()`. */
function asked(column: Sql, reader: Reader): Sql {
  if (!reader.accept('.')) return column
  const path = [reader.take().value]
  while (reader.accept('.')) path.push(reader.take().value)
  const method = entryOf(columnMethods, path.join('.'))
  if (!method)
    throw new Error(
      `row_condition: ${path.join('.')} is not known here, only ${Object.keys(columnMethods).join(', ')}`,
    )
  reader.expect('(')
  const values = args(method.takes, reader)
  reader.expect(')')
  return method.make(column, ...values)
}

function args(takes: Method['takes'], reader: Reader): readonly Sql[] {
  if (takes === 'nothing') return []
  if (takes === 'list') return list(reader)
  const first = sum(reader)
  if (takes === 'text') return [first]
  reader.expect(',')
  return [first, sum(reader)]
}

function list(reader: Reader): readonly Sql[] {
  const closing = reader.next().value === '[' ? ']' : ')'
  if (!reader.accept('[', '(')) reader.fail('a list')
  const items = [sum(reader)]
  while (reader.accept(',') && reader.next().value !== closing) items.push(sum(reader))
  reader.expect(closing)
  return items
}
