import { expect, test } from 'vitest'
import { columnLabel } from '../../../reporters/format/columnLabel.ts'
import { result } from '../sampleReport.ts'

test('a result is about a column, columns, or the table', () => {
  const { column, ...table } = result()
  expect(columnLabel({ ...table, column: 'a\nb' })).toBe('a\\nb')
  expect(columnLabel({ ...table, columns: ['a', 'b'] })).toBe('a, b')
  expect(columnLabel({ ...table, column: '' })).toBe('""')
  expect(columnLabel({ ...table, columns: ['a b', ' a', 'b '] })).toBe('a b, " a", "b "')
  expect(columnLabel(table)).toBe('table')
  expect(column).toBe('tempo')
})

test('and about a group of rows', () => {
  expect(columnLabel(result({ group: { genre: 'Rap', ' x': null, n: 1n } }))).toBe(
    'tempo [genre=Rap, " x"=null, n=1]',
  )
})
