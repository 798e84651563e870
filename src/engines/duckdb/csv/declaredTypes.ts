import { csvTypeName, isCsvType } from '../../../columns/csvTypeName.ts'
import { parseTypeName } from '../../../columns/typeName.ts'
import { UsageError } from '../../../errors/usageError.ts'
import type { TextType } from '../types/textValue.ts'

/** What the cells of a column are said to be. */
export type DeclaredType = TextType | 'string'
export type DeclaredTypes = ReadonlyMap<string, DeclaredType>

/**
 * The types that columns are said to have, by the names of the columns.
 *
 * @throws UsageError for what is no type
 */
export const declaredTypes = (types: Readonly<Record<string, string>> = {}): DeclaredTypes =>
  new Map(Object.entries(types).map(([column, type]) => [column, declaredType(column, type)]))

function declaredType(column: string, name: string): DeclaredType {
  const [issue] = csvTypeName.safeParse(name, { reportInput: true }).error?.issues ?? []
  if (issue) throw new UsageError(`types: of column "${column}": ${issue.message}`)
  if (isCsvType(name)) return name
  const type = parseTypeName(name)
  return type === 'number' ? 'float' : type
}
