import type { Column } from '../column.ts'
import { didYouMean } from '../didYouMean.ts'
import { column, tryCast } from '../sql.ts'
import { expressionError } from './expressionError.ts'
import type { Syntax } from './syntax.ts'
import type { Typed } from './typed.ts'

type Named = Extract<Syntax, { kind: 'column' }>

/** The column that is named; names are exact. */
export function columnNamed(named: Named, columns: readonly Column[], text: string): Column {
  const found = columns.find(({ name }) => name === named.name)
  if (found) return found
  const names = columns.map(({ name }) => name)
  const meant = didYouMean(named.name, names)
  const quotes = named.quoted ? `; a text is written in single quotes` : ''
  throw expressionError(text, named, `unknown column "${named.name}"${meant || quotes}`)
}

/** The types of an engine that are handled as they are; of a type beside these, such as DECIMAL, the values are cast. */
const native: Readonly<Record<Exclude<Column['type'], 'other' | 'null'>, RegExp>> = {
  integer: /^(?!UHUGEINT$)/i,
  float: /^DOUBLE$/i,
  boolean: /^/,
  string: /^VARCHAR$/i,
  date: /^/,
  timestamp: /^TIMESTAMP$/i,
}

/** The value of a column, so that one type of ours is one type of the engine. */
export function columnValue(
  named: Named,
  columns: readonly Column[],
  text: string,
): Pick<Typed, 'type' | 'expr'> {
  const { name, type, nativeType } = columnNamed(named, columns, text)
  if (type === 'other' || type === 'null') {
    const what = type === 'null' ? 'has no values' : `is of type ${nativeType}`
    throw expressionError(text, named, `column "${name}" ${what}; all that can be asked of it is IS NULL`)
  }
  return { type, expr: native[type].test(nativeType) ? column(name) : tryCast(column(name), type) }
}
