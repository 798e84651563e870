import type { Column, ColumnType } from '../sql/column.ts'

const wider: Readonly<Record<string, ColumnType>> = {
  'float integer': 'float',
  'date timestamp': 'timestamp',
}

/**
 * A column as both of two tables can be asked of it: what differs only by how a file writes it (integers and floats, dates
 * and timestamps, or no values at all) is of the wider type. Null where it differs otherwise.
 */
export function commonColumn(one: Column, other: Column): Column | null {
  if (one.type === other.type && one.nativeType === other.nativeType) return one
  const type = commonType(one.type, other.type)
  // No type of the engine is that of both: the values are cast.
  return type && { name: one.name, type, nativeType: '' }
}

function commonType(one: ColumnType, other: ColumnType): ColumnType | null {
  if (one === other || other === 'null') return one
  if (one === 'null') return other
  return wider[[one, other].sort().join(' ')] ?? null
}
