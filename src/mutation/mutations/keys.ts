import { countsOf, type Grid } from '../grid.ts'
import type { Mutation } from '../mutation.ts'
import { onColumn } from './onColumn.ts'

const isKey = (grid: Grid, at: number): boolean =>
  grid.rows.length > 10 && countsOf(grid, at).length === grid.rows.length

/** Keys that repeat. */
export const keys: readonly Mutation[] = [
  onColumn({
    name: 'repeated key',
    types: ['integer', 'string'],
    suits: isKey,
    words: 'a key is there twice',
    change: (grid, at) => (value, row) => (row === 1 ? (grid.rows[0]![at] ?? null) : value),
  }),
  onColumn({
    name: 'reset keys',
    types: ['integer'],
    suits: isKey,
    words: 'numbered from 1 again in the second half of the rows',
    change: (grid) => (value, row) =>
      row < grid.rows.length / 2 ? value : 1 + row - Math.floor(grid.rows.length / 2),
  }),
]
