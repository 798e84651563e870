import { expect, test } from 'vitest'
import { columnTypes } from '../../../src/cli/options/parsers.ts'

test('types of columns have commas between them, and commas of their own', () => {
  expect(columnTypes('zip=string, price=decimal(10,2),a=b=date')).toEqual({
    zip: 'string',
    price: 'decimal(10,2)',
    'a=b': 'date',
  })
  expect(columnTypes('x=date', { zip: 'string' })).toEqual({ zip: 'string', x: 'date' })
  expect(() => columnTypes('zip')).toThrow('Expected a column and its type, for example zip=string.')
})
