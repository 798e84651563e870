import { csvTypeName, isCsvType } from '../../../columns/csvTypeName.ts'
import { parseTypeName } from '../../../columns/typeName.ts'
import { UsageError } from '../../../errors/usageError.ts'
import { mostDigits } from '../types/decimalDigits.ts'
import type { TextType } from '../types/textValue.ts'

/** Declared type of a column. */
export type DeclaredType = TextType | 'string' | 'decimal'
export type DeclaredTypes = ReadonlyMap<string, DeclaredType>

/**
 * The types that columns are said to have, by the names of the columns.
 *
 * @throws UsageError If a type is unknown
 */
export const declaredTypes = (types: Readonly<Record<string, string>> = {}): DeclaredTypes =>
  new Map(Object.entries(types).map(([column, type]) => [column, declaredType(column, type)]))

function declaredType(column: string, name: string): DeclaredType {
  const [issue] = csvTypeName.safeParse(name, { reportInput: true }).error?.issues ?? []
  if (issue) throw new UsageError(`types: of column "${column}": ${issue.message}`)
  if (isCsvType(name)) return name
  const decimal = decimalName.exec(name)
  if (decimal) return declaredDecimal(column, decimal)
  const type = parseTypeName(name)
  return type === 'number' ? 'float' : type
}

const decimalName = /^\s*(?:decimal|numeric|dec)\s*(?:\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\))?\s*$/i

/** `decimal(10,2)`, or `decimal` with the places that the values have. */
function declaredDecimal(column: string, [, digits, places = '0']: RegExpExecArray): DeclaredType {
  if (digits === undefined) return 'decimal'
  if (Number(digits) < 1 || Number(digits) > mostDigits || Number(places) > Number(digits))
    throw new UsageError(
      `types: of column "${column}": decimals have 1 to ${mostDigits} digits, and no more places than digits: decimal(10,2)`,
    )
  return `decimal(${Number(digits)},${Number(places)})`
}
