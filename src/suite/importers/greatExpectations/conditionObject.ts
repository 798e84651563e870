import { entryOf, fieldsOf, isRecord, listOf, type Fields } from '../shared/record.ts'
import { sqlIsIn } from './columnMethods.ts'
import { pandasCondition } from './pandasCondition.ts'
import { atom, sqlColumn, compound, inParentheses, sqlNot, sqlText, type Sql } from './sqlSyntax.ts'

type Kind = (condition: Fields) => Sql

/** A condition as later versions write it, an object, in SQL: `{ type: nullity, column: { name: a }, is_null: true }`. */
export const conditionObject = (condition: Fields): string => sqlOf(condition).text

function sqlOf(condition: unknown): Sql {
  const fields = fieldsOf(condition)
  const kind = entryOf(kinds, String(fields['type']))
  if (!kind) throw new Error(`row_condition: its type ${String(fields['type'])} is not known here`)
  return kind(fields)
}

const kinds: Readonly<Record<string, Kind>> = {
  and: joined('AND'),
  or: joined('OR'),
  nullity: ({ column, is_null: isNull }) =>
    compound(`${named(column).text} ${isNull === true ? 'IS NULL' : 'IS NOT NULL'}`),
  comparison({ column, operator, parameter }) {
    const compare = entryOf(operators, String(operator))
    if (!compare) throw new Error(`row_condition: its operator ${String(operator)} is not known here`)
    return compare(named(column), parameter)
  },
  pass_through: ({ pass_through_filter: text }) => compound(pandasCondition(String(text))),
}

function joined(word: 'AND' | 'OR'): Kind {
  return ({ conditions }) => {
    const parts = listOf(conditions).map(sqlOf)
    if (parts.length === 0) throw new Error(`row_condition: its ${word} is of nothing`)
    return compound(parts.map(inParentheses).join(` ${word} `))
  }
}

type Comparison = (column: Sql, parameter: unknown) => Sql
const compared =
  (operator: string): Comparison =>
  (column, parameter) =>
    compound(`${column.text} ${operator} ${valueOf(parameter).text}`)

const oneOf: Comparison = (column, parameter) => sqlIsIn(column, ...listOf(parameter).map(valueOf))

const operators: Readonly<Record<string, Comparison>> = {
  '==': compared('='),
  '!=': (column, parameter) => sqlNot(compared('=')(column, parameter)),
  '<': compared('<'),
  '<=': compared('<='),
  '>': compared('>'),
  '>=': compared('>='),
  IN: oneOf,
  NOT_IN: (column, parameter) => sqlNot(oneOf(column, parameter)),
}

function named(column: unknown): Sql {
  const name = isRecord(column) ? column['name'] : undefined
  if (typeof name !== 'string') throw new Error('row_condition: its column has no name')
  return sqlColumn(name)
}

function valueOf(value: unknown): Sql {
  if (typeof value === 'string') return sqlText(value)
  if (typeof value === 'number' || typeof value === 'boolean') return atom(String(value).toUpperCase())
  throw new Error(`row_condition: ${JSON.stringify(value)} isn't a value`)
}
