import type { ColumnType } from '../../../sql/column.ts'

/** Types of Trino by the names that DuckDB has for them, so that a column is the same wherever it is. */
const names: Readonly<Record<string, readonly [name: string, type: ColumnType]>> = {
  boolean: ['BOOLEAN', 'boolean'],
  tinyint: ['TINYINT', 'integer'],
  smallint: ['SMALLINT', 'integer'],
  integer: ['INTEGER', 'integer'],
  bigint: ['BIGINT', 'integer'],
  real: ['FLOAT', 'float'],
  double: ['DOUBLE', 'float'],
  varchar: ['VARCHAR', 'string'],
  char: ['VARCHAR', 'string'],
  uuid: ['UUID', 'string'],
  date: ['DATE', 'date'],
}

/** The type of a column of Trino, such as `decimal(10,2)` or `timestamp(6) with time zone`. */
export function trinoType(text: string): readonly [name: string, type: ColumnType] {
  const [, name = text, size, zone] = /^([a-z]+)(?:\(([^()]*)\))?( with time zone)?$/.exec(text) ?? []
  if (name === 'decimal') return [`DECIMAL(${size ?? '38,0'})`, size?.endsWith(',0') ? 'integer' : 'float']
  if (name === 'timestamp') {
    if (zone !== undefined) return ['TIMESTAMP WITH TIME ZONE', 'timestamp']
    return [Number(size ?? 3) > 6 ? 'TIMESTAMP_NS' : 'TIMESTAMP', 'timestamp']
  }
  return names[name] ?? [text.toUpperCase(), 'other']
}
