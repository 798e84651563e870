import { expect, it } from 'vitest'
import { partOf } from '../../../src/mutation/checks/partOf.ts'
import type { Grid } from '../../../src/mutation/grid.ts'

const columns = ['a', 'b', 'c'].map((name) => ({ name, type: 'integer' as const }))
const grid: Grid = {
  columns,
  rows: [
    ['1', '2', '3'],
    ['4', null, '6'],
  ],
}

it.each([
  [
    ['b', 'c'],
    ['b', 'c'],
    [
      ['2', '3'],
      [null, '6'],
    ],
  ],
  [
    ['b'],
    ['b', 'a'],
    [
      ['2', '1'],
      [null, '4'],
    ],
  ],
])('keeps the columns %s, and two at least', (names, kept, rows) => {
  const part = partOf(grid, new Set(names))
  expect(part.columns.map(({ name }) => name)).toEqual(kept)
  expect(part.rows).toEqual(rows)
})
