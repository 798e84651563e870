import type { Column } from '../sql/column.ts'
import { didYouMean } from '../text/didYouMean.ts'
import { column, tryCast } from '../sql/ast.ts'
import { isFloat32 } from '../sql/numberGrid.ts'
import { columnDecimal } from './decimal.ts'
import { expressionError } from './expressionError.ts'
import type { Syntax } from './syntax.ts'
import type { TypedExpression } from './typedExpression.ts'

type Named = Extract<Syntax, { kind: 'column' }>

/** The column that is named; names are exact. */
export function findColumn(named: Named, columns: readonly Column[], text: string): Column {
  const found = columns.find(({ name }) => name === named.name)
  if (found) return found
  const names = columns.map(({ name }) => name)
  const meant = didYouMean(named.name, names)
  const quotes = named.quoted ? `; a text is written in single quotes` : ''
  throw expressionError(text, named, `unknown column "${named.name}"${meant || quotes}`)
}

/** The types of an engine that are handled as they are; the values of another one, such as DECIMAL, are cast. */
const native: Readonly<Partial<Record<Column['type'], RegExp>>> = {
  boolean: /./,
  integer: /^(?!UHUGEINT$)./i,
  float: /^DOUBLE$/i,
  date: /./,
  string: /^VARCHAR$/i,
  timestamp: /^TIMESTAMP(_NS)?$/i,
}

/** The value of a column, so that each type is one type of the engine. */
export function columnValue(
  named: Named,
  columns: readonly Column[],
  text: string,
): Pick<TypedExpression, 'type' | 'expr' | 'decimal' | 'digits' | 'isFloat32'> {
  const found = findColumn(named, columns, text)
  const { name, type, nativeType } = found
  if (type === 'other')
    throw expressionError(
      text,
      named,
      `column "${name}" is of type ${nativeType}; all that can be asked of it is IS NULL`,
    )
  const asItIs = type === 'null' || (native[type]?.test(nativeType) ?? true)
  return {
    type,
    expr: asItIs ? column(name) : tryCast(column(name), type),
    decimal: columnDecimal(found, column(name)),
    digits: found.digits,
    isFloat32: isFloat32(found),
  }
}
