import { numbersOf, type Grid } from '../grid.ts'
import { someRows, type Mutation } from '../mutation.ts'
import { onColumn } from './onColumn.ts'

const everyType = ['integer', 'float', 'string', 'boolean', 'date', 'timestamp'] as const
const numbers = ['integer', 'float'] as const

const missingIn = ({ rows }: Grid, at: number): number =>
  rows.filter((row) => (row[at] ?? null) === null).length
const isFull = (grid: Grid, at: number): boolean => missingIn(grid, at) === 0
const hasGaps = (grid: Grid, at: number): boolean =>
  missingIn(grid, at) > 0.02 * grid.rows.length && missingIn(grid, at) < grid.rows.length

const median = (grid: Grid, at: number): number => {
  const sorted = numbersOf(grid, at)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Values that get lost, and marks of missing values that look like values. */
export const missing: readonly Mutation[] = [
  onColumn({
    name: 'lost values',
    remedy: 'expect_column_missing_rate_to_match_reference',
    types: everyType,
    suits: isFull,
    words: '5% of the values are missing',
    share: someRows,
    change: () => () => null,
  }),
  onColumn({
    name: 'more missing values',
    remedy: 'expect_column_missing_rate_to_match_reference',
    types: everyType,
    suits: hasGaps,
    words: 'three times as often missing',
    change: (grid, at, random) => {
      const share = (2 * missingIn(grid, at)) / grid.rows.length
      return (value) => (random() < share ? null : value)
    },
  }),
  onColumn({ name: 'empty column', types: everyType, words: 'no values at all', change: () => () => null }),
  onColumn({
    name: 'null as empty text',
    types: ['string'],
    words: 'missing values, or 5% of the values, are empty text',
    change: (grid, at, random) => (value) =>
      value === null || (isFull(grid, at) && random() < someRows) ? '' : value,
  }),
  onColumn({
    name: 'null as a word',
    types: everyType,
    words: 'N/A instead of 5% of the values',
    share: someRows,
    change: () => () => 'N/A',
  }),
  onColumn({
    name: 'null as zero',
    remedy: 'expect_column_to_match_reference',
    types: numbers,
    words: '0 instead of missing values, or of 10% of the values',
    suits: (grid, at) => numbersOf(grid, at)[0] !== 0 || hasGaps(grid, at),
    change: (grid, at, random) => (value) =>
      value === null || (isFull(grid, at) && random() < 0.1) ? 0 : value,
  }),
  onColumn({
    name: 'null as -999',
    types: numbers,
    words: '-999 instead of 5% of the values',
    share: someRows,
    change: () => () => -999,
  }),
  onColumn({
    name: 'filled gaps',
    remedy: 'expect_column_missing_rate_to_match_reference',
    types: numbers,
    suits: hasGaps,
    words: 'the median instead of missing values',
    change: (grid, at) => {
      const filling = median(grid, at)
      return (value) => value ?? filling
    },
  }),
]
