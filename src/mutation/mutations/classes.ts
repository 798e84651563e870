import type { Value } from '../../core/row.ts'
import { countsOf, mapColumn, pick, columnsOf, type Grid } from '../grid.ts'
import { someRows, type Mutation } from '../mutation.ts'
import { onColumn } from './onColumn.ts'

const types = ['string', 'boolean'] as const

const isOfClasses = (grid: Grid, at: number): boolean => {
  const { length } = countsOf(grid, at)
  return length >= 2 && length <= 50 && grid.rows.length >= 5 * length
}

const classOf = (grid: Grid, at: number, rank: number): Value => countsOf(grid, at)[rank]?.[0] ?? null

/** Classes that appear, vanish or change their shares. */
export const classes: readonly Mutation[] = [
  {
    name: 'dropped class',
    mutate(grid, random) {
      const at = pick(
        columnsOf(grid, ...types).filter((column) => isOfClasses(grid, column)),
        random,
      )
      if (at === null) return null
      const lost = classOf(grid, at, 1)
      return {
        message: `${grid.columns[at]!.name}: the rows of ${String(lost)} are gone`,
        grid: { ...grid, rows: grid.rows.filter((row) => row[at] !== lost) },
      }
    },
  },
  onColumn({
    name: 'renamed class',
    types: ['string'],
    suits: isOfClasses,
    words: 'a class has another name',
    change: (grid, at) => {
      const renamed = classOf(grid, at, 1)
      return (value) => (value === renamed ? `${String(value)} (new)` : value)
    },
  }),
  onColumn({
    name: 'new class',
    types: ['string'],
    suits: isOfClasses,
    words: '5% of the values are of a new class',
    share: someRows,
    change: () => () => 'other',
  }),
  onColumn({
    name: 'moved shares',
    remedy: 'expect_column_to_match_reference',
    types,
    suits: isOfClasses,
    words: '30% of the most common class are of the next one',
    change: (grid, at, random) => {
      const [from, to] = [classOf(grid, at, 0), classOf(grid, at, 1)]
      return (value) => (value === from && random() < 0.3 ? to : value)
    },
  }),
  {
    name: 'shuffled column',
    remedy: 'expect_column_pair_correlation_to_match_reference',
    mutate(grid, random) {
      const at = pick(columnsOf(grid, 'integer', 'float', 'date', 'timestamp'), random)
      if (at === null) return null
      const values = grid.rows.map((row) => ({ value: row[at] ?? null, place: random() }))
      values.sort((a, b) => a.place - b.place)
      return {
        message: `${grid.columns[at]!.name}: the values are in other rows`,
        grid: mapColumn(grid, at, (_, row) => values[row]!.value),
      }
    },
  },
]
