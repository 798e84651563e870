import { expect, it } from 'vitest'
import { sortedCells } from '../../src/columns/sortedCells.ts'
import type { ColumnType } from '../../src/sql/column.ts'
import type { Value } from '../../src/core/row.ts'

it.each<[ColumnType, Value[], Value[]]>([
  ['integer', [10, 9, 9007199254740993n, 9007199254740992n], [9, 10, 9007199254740992n, 9007199254740993n]],
  ['float', ['10.00', '9.00', -Infinity], [-Infinity, '9.00', '10.00']],
  ['string', ['b', 'a', '10', '9'], ['10', '9', 'a', 'b']],
  ['boolean', [true, false], [false, true]],
  ['date', ['2020-01-02', '2020-01-01'], ['2020-01-01', '2020-01-02']],
])('of a column of type %s', (type, values, sorted) => {
  expect(sortedCells({ name: 'a', type, nativeType: '' }, values)).toEqual(sorted)
})
