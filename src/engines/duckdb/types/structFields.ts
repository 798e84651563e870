import type { SqlText } from '../../../sql/sqlText.ts'
import { sql, string } from '../../../sql/sqlText.ts'
import { columnType } from './columnType.ts'
import type { Column } from '../../../sql/column.ts'

/** A field of a struct as a column, `a.b`, and how a statement reads it. */
export interface StructField {
  readonly column: Column
  readonly value: SqlText
}

/** The fields of a column, and of the structs in it; none if it isn't a struct. */
export function structFields(name: string, nativeType: string, value: SqlText): readonly StructField[] {
  return fieldTypes(nativeType).flatMap(([field, type]) => {
    const column = { name: `${name}.${field}`, type: columnType(type), nativeType: type }
    const inner = sql`struct_extract(${value}, ${string(field)})`
    return [{ column, value: inner }, ...structFields(column.name, type, inner)]
  })
}

/** The names and types in `STRUCT(a INTEGER, "b c" STRUCT(d VARCHAR)[])`. */
function fieldTypes(nativeType: string): readonly (readonly [name: string, type: string])[] {
  if (!nativeType.startsWith('STRUCT(') || !nativeType.endsWith(')')) return []
  return partsOf(nativeType.slice('STRUCT('.length, -1)).flatMap((part) => {
    const [, quoted, plain, type] = /^(?:"((?:[^"]|"")*)"|([^\s"]+)) (.*)$/s.exec(part) ?? []
    return type === undefined ? [] : [[quoted?.replaceAll('""', '"') ?? plain!, type] as const]
  })
}

/** Splits at the commas that are neither in quotes nor in parentheses. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = []
  let [start, depth, quote] = [0, 0, '']
  for (const [at, character] of text.split('').entries()) {
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '(') depth++
    else if (character === ')') depth--
    else if (character === ',' && depth === 0) {
      parts.push(text.slice(start, at).trim())
      start = at + 1
    }
  }
  return [...parts, text.slice(start).trim()]
}
