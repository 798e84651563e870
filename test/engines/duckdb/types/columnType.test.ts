import { expect, test } from 'vitest'
import type { ColumnType } from '../../../../src/sql/column.ts'
import { columnType } from '../../../../src/engines/duckdb/types/columnType.ts'
import { describeRelation } from '../../../../src/engines/duckdb/types/describeRelation.ts'
import { openSession } from '../../../../src/engines/duckdb/session.ts'
import { SqlText } from '../../../../src/sql/sqlText.ts'

/** One value of each type that DuckDB has, and what it is to us. */
const values: readonly (readonly [value: string, type: ColumnType])[] = [
  ['TRUE', 'boolean'],
  ...['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT'].map(
    (type) => [`1::${type}`, 'integer'] as const,
  ),
  ...['UTINYINT', 'USMALLINT', 'UINTEGER', 'UBIGINT', 'UHUGEINT'].map(
    (type) => [`1::${type}`, 'integer'] as const,
  ),
  ['1.5::FLOAT', 'float'],
  ['1.5::DOUBLE', 'float'],
  ['1.5::DECIMAL(10,2)', 'float'],
  [`'a'`, 'string'],
  [`'a'::ENUM ('a', 'b')`, 'string'],
  ['uuid()', 'string'],
  [`DATE '2020-01-01'`, 'date'],
  [`TIMESTAMP '2020-01-01'`, 'timestamp'],
  ...['TIMESTAMP_S', 'TIMESTAMP_MS', 'TIMESTAMP_NS', 'TIMESTAMPTZ'].map(
    (type) => [`'2020-01-01'::${type}`, 'timestamp'] as const,
  ),
  [`TIME '12:00:00'`, 'string'],
  [`INTERVAL 1 DAY`, 'other'],
  [`'a'::BLOB`, 'other'],
  ['[1, 2]', 'other'],
  ['[1.5]::DECIMAL(4,2)[]', 'other'],
  ['[1, 2]::INTEGER[2]', 'other'],
  [`[TIMESTAMP '2020-01-01']`, 'other'],
  ['{a: 1}', 'other'],
  ['MAP {1: 2}', 'other'],
  [`'{"a": 1}'::JSON`, 'other'],
  ['union_value(n := 1)', 'other'],
]

test('every type of DuckDB is of a type of ours', async () => {
  const session = await openSession()
  const list = values.map(([value], i) => `${value} AS c${i}`).join(', ')
  const columns = await describeRelation(session, new SqlText(`(SELECT ${list})`))
  await session.close()
  expect(columns.map(({ nativeType, type }) => [nativeType, type])).toEqual(
    columns.map(({ nativeType }, i) => [nativeType, values[i]![1]]),
  )
  expect(columns).toHaveLength(values.length)
})

test('a type that nobody knows is other', () => {
  expect(columnType('GEOMETRY')).toBe('other')
  expect(columnType('')).toBe('other')
})
