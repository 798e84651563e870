import type { ColumnType } from '../../../sql/column.ts'

const exact: Readonly<Record<string, ColumnType>> = {
  BOOLEAN: 'boolean',
  TINYINT: 'integer',
  SMALLINT: 'integer',
  INTEGER: 'integer',
  BIGINT: 'integer',
  HUGEINT: 'integer',
  UTINYINT: 'integer',
  USMALLINT: 'integer',
  UINTEGER: 'integer',
  UBIGINT: 'integer',
  UHUGEINT: 'integer',
  FLOAT: 'float',
  DOUBLE: 'float',
  VARCHAR: 'string',
  UUID: 'string',
  // A time of day, as text files write it.
  TIME: 'string',
  DATE: 'date',
}

const prefixes: readonly (readonly [string, ColumnType])[] = [
  ['TIMESTAMP', 'timestamp'],
  ['DECIMAL', 'float'],
  ['ENUM', 'string'],
]

/** Type of the values of a DuckDB type. Lists, structs, maps and blobs are `other`. */
export function columnType(nativeType: string): ColumnType {
  if (nativeType.endsWith(']')) return 'other'
  if (/^DECIMAL\(\d+,0\)$/.test(nativeType)) return 'integer'
  return exact[nativeType] ?? prefixes.find(([prefix]) => nativeType.startsWith(prefix))?.[1] ?? 'other'
}
