import { expect, test } from 'vitest'
import type { Column, ColumnType } from '../../src/sql/column.ts'
import { commonColumn } from '../../src/columns/commonColumn.ts'

const column = (type: ColumnType, nativeType: string): Column => ({ name: 'x', type, nativeType })

test.each<[ColumnType, string, ColumnType, string, ColumnType | null, string?]>([
  ['integer', 'BIGINT', 'integer', 'BIGINT', 'integer', 'BIGINT'],
  ['integer', 'BIGINT', 'integer', 'HUGEINT', 'integer'],
  ['integer', 'BIGINT', 'float', 'DOUBLE', 'float'],
  ['float', 'DECIMAL(5,2)', 'float', 'DOUBLE', 'float'],
  ['date', 'DATE', 'timestamp', 'TIMESTAMP', 'timestamp'],
  ['null', 'VARCHAR', 'date', 'DATE', 'date'],
  ['null', 'VARCHAR', 'null', 'JSON', 'null'],
  ['integer', 'BIGINT', 'string', 'VARCHAR', null],
  ['integer', 'BIGINT', 'boolean', 'BOOLEAN', null],
  ['integer', 'BIGINT', 'date', 'DATE', null],
  ['string', 'VARCHAR', 'date', 'DATE', null],
])('%s (%s) and %s (%s) are %s', (one, oneNative, other, otherNative, type, nativeType = '') => {
  const both = type && column(type, nativeType)
  expect(commonColumn(column(one, oneNative), column(other, otherNative))).toEqual(both)
  expect(commonColumn(column(other, otherNative), column(one, oneNative))).toEqual(both)
})
