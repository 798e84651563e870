import { expect, it } from 'vitest'
import { UsageError } from '../../src/errors/usageError.ts'
import { csv } from '../../src/vitest/csv.ts'

it('is rows of numbers, booleans and text, with null for an empty cell', () => {
  expect(csv`
    tempo, genre,   live,  code, big
    120,   Rap,     true,  007,  12345678901234567890
    90.5,"Pop, a",,        1,    1
    ,      ,        false, ,
  `).toEqual([
    { tempo: 120, genre: 'Rap', live: true, code: '007', big: '12345678901234567890' },
    { tempo: 90.5, genre: 'Pop, a', live: null, code: '1', big: '1' },
    { tempo: null, genre: null, live: false, code: null, big: null },
  ])
})

it('takes values', () => {
  expect(csv`a,b
${1},${'x'}`).toEqual([{ a: 1, b: 'x' }])
})

it('refuses rows that are too short or too long', () => {
  expect(
    () => csv`a,b
1`,
  ).toThrow(new UsageError('csv: 2 columns, and a row of 1 cells: 1'))
  expect(
    () => csv`a
1,2`,
  ).toThrow('csv: 1 columns, and a row of 2 cells: 1,2')
})
