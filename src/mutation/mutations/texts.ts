import { countsOf, type Grid } from '../grid.ts'
import { someRows, type Mutation } from '../mutation.ts'
import { onColumn } from './onColumn.ts'

const types = ['string'] as const

const hasLetters = (grid: Grid, at: number): boolean =>
  countsOf(grid, at).some(([value]) => /\p{Ll}/u.test(String(value)))
const isLong = (grid: Grid, at: number): boolean =>
  countsOf(grid, at).some(([value]) => String(value).length > 3)

/** Damage to strings. */
export const texts: readonly Mutation[] = [
  onColumn({
    name: 'encoding damage',
    types,
    words: '5% of the values have a character that was decoded wrongly',
    share: someRows,
    change: () => (value) => `${String(value).slice(0, -1)}Ã©`,
  }),
  onColumn({
    name: 'trailing blanks',
    types,
    words: '5% of the values end with a blank',
    share: someRows,
    change: () => (value) => `${String(value)} `,
  }),
  onColumn({
    name: 'upper case',
    types,
    suits: hasLetters,
    words: '20% of the values are in upper case',
    share: 0.2,
    change: () => (value) => String(value).toUpperCase(),
  }),
  onColumn({
    name: 'cut strings',
    types,
    suits: isLong,
    words: '20% of the values are cut to 3 characters',
    share: 0.2,
    change: () => (value) => String(value).slice(0, 3),
  }),
  onColumn({
    name: 'numbers as words',
    types: ['integer', 'float'],
    words: '5% of the values are words',
    share: someRows,
    change: () => () => 'unknown',
  }),
]
