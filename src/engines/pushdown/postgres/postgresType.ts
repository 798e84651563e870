import type { ColumnType } from '../../../sql/column.ts'

/** Types of Postgres by the names that DuckDB has for them, so that a column is the same wherever it is. */
const names: Readonly<Record<string, readonly [name: string, type: ColumnType]>> = {
  bool: ['BOOLEAN', 'boolean'],
  int2: ['SMALLINT', 'integer'],
  int4: ['INTEGER', 'integer'],
  int8: ['BIGINT', 'integer'],
  float4: ['FLOAT', 'float'],
  float8: ['DOUBLE', 'float'],
  text: ['VARCHAR', 'string'],
  varchar: ['VARCHAR', 'string'],
  bpchar: ['VARCHAR', 'string'],
  name: ['VARCHAR', 'string'],
  uuid: ['UUID', 'string'],
  date: ['DATE', 'date'],
  timestamp: ['TIMESTAMP', 'timestamp'],
  timestamptz: ['TIMESTAMP WITH TIME ZONE', 'timestamp'],
}

/**
 * The type of a column of Postgres.
 *
 * @param kind - Kind of the type in the catalogue: `e` for an enumeration.
 * @param modifier - Precision and scale of `numeric`, as the catalogue has them.
 */
export function postgresType(
  name: string,
  kind: string,
  modifier: number,
): readonly [name: string, type: ColumnType] {
  if (name === 'numeric') return numericType(modifier)
  if (kind === 'e') return ['VARCHAR', 'string']
  return names[name] ?? [name, 'other']
}

function numericType(modifier: number): readonly [string, ColumnType] {
  if (modifier < 4) return ['NUMERIC', 'float']
  const [precision, scale] = [(modifier - 4) >> 16, (modifier - 4) & 0xffff]
  return [`DECIMAL(${precision},${scale})`, scale === 0 ? 'integer' : 'float']
}
