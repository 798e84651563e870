import { expect, it } from 'vitest'
import { classKey } from '../../src/columns/classKey.ts'
import type { ColumnType } from '../../src/sql/column.ts'
import type { Value } from '../../src/core/row.ts'

const key = (type: ColumnType, value: Value) => classKey({ name: 'a', type, nativeType: '' }, value)

it.each<[ColumnType, cell: Value, parameter: Value]>([
  ['integer', 1, 1.0],
  ['integer', 1, '1'],
  ['integer', 9007199254740993n, '9007199254740993'],
  ['integer', 9007199254740992n, 2 ** 53],
  ['float', '0.30', 0.3],
  ['float', 0, -0],
  ['float', Infinity, Infinity],
  ['boolean', true, 'true'],
  ['string', '5', 5],
  ['date', '2020-01-01', '2020-01-01T00:00'],
  ['timestamp', '2020-01-01 10:00:00', '2020-01-01T10:00'],
  ['timestamp', '2020-01-01 10:00:00.5', '2020-01-01 10:00:00.500'],
  ['timestamp', '2020-01-01 00:00:00+00', '2020-01-01'],
  ['timestamp', 'infinity', 'infinity'],
])('in a column of type %s the cell %s is the parameter %s', (type, cell, parameter) => {
  expect(key(type, cell)).toBe(key(type, parameter))
})

it.each<[ColumnType, cell: Value, parameter: Value]>([
  ['integer', 1, true],
  ['integer', 9007199254740993n, 2 ** 53],
  ['float', 1, 'x'],
  ['float', 1, ''],
  ['string', '1.0', 1],
  ['timestamp', '2020-01-01 10:00:01', '2020-01-01T10:00'],
])('in a column of type %s the cell %s is not the parameter %s', (type, cell, parameter) => {
  expect(key(type, cell)).not.toBe(key(type, parameter))
})

it('nothing is null', () => {
  expect(key('string', null)).toBeNull()
})
