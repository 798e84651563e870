import { numbersOf, type Grid } from '../grid.ts'
import { someRows, type Mutation } from '../mutation.ts'
import { onColumn } from './onColumn.ts'
import type { Value } from '../../core/row.ts'

const types = ['integer', 'float'] as const

/** Whether a column has more than a few different numbers, of which most are not 0. */
const varies = (grid: Grid, at: number): boolean => {
  const numbers = numbersOf(grid, at)
  return new Set(numbers).size > 20 && numbers.filter((value) => value !== 0).length > numbers.length / 2
}

const scaled = (factor: number) => (value: Value) =>
  value === null ? null : Number((Number(value) * factor).toPrecision(12))

const quantile = (grid: Grid, at: number, p: number): number => {
  const numbers = numbersOf(grid, at)
  return numbers[Math.floor(p * (numbers.length - 1))] ?? 0
}

/** Numbers of another size, sign or precision. */
export const numbers: readonly Mutation[] = [
  onColumn({
    name: 'decimal point',
    types,
    suits: varies,
    words: '5% of the values are ten times as large',
    share: someRows,
    change: () => scaled(10),
  }),
  onColumn({
    name: 'decimal comma',
    types: ['float'],
    words: '5% of the values have a decimal comma',
    share: someRows,
    change: () => (value) => Number(value).toFixed(2).replace('.', ','),
  }),
  onColumn({
    name: 'larger unit',
    remedy: 'expect_column_to_match_reference',
    types,
    suits: varies,
    words: 'in a unit that is 1,000 times as large',
    change: () => scaled(1 / 1000),
  }),
  onColumn({
    name: 'other unit',
    remedy: 'expect_column_to_match_reference',
    types,
    suits: varies,
    words: 'in another unit, all values times 2.54',
    change: () => scaled(2.54),
  }),
  onColumn({
    name: 'mean + 10%',
    remedy: 'expect_column_to_match_reference',
    types: ['float'],
    suits: varies,
    words: 'all values are 10% larger',
    change: () => scaled(1.1),
  }),
  onColumn({
    name: 'wrong sign',
    types,
    suits: varies,
    words: '5% of the values have the other sign',
    share: someRows,
    change: () => scaled(-1),
  }),
  onColumn({
    name: 'sentinel maximum',
    types,
    words: '2,147,483,647 instead of 5% of the values',
    share: someRows,
    change: () => () => 2_147_483_647,
  }),
  onColumn({
    name: 'capped values',
    remedy: 'expect_column_to_match_reference',
    types,
    suits: varies,
    words: 'no value exceeds the median',
    change: (grid, at) => {
      const most = quantile(grid, at, 0.5)
      return (value) => (value === null ? null : Math.min(Number(value), most))
    },
  }),
  onColumn({
    name: 'stuck value',
    types,
    suits: varies,
    words: 'one value is repeated in the second half of the rows',
    change: (grid, at) => {
      const stuck = quantile(grid, at, 0.9)
      return (value, row) => (row < grid.rows.length / 2 ? value : stuck)
    },
  }),
  onColumn({
    name: 'wider spread',
    remedy: 'expect_column_to_match_reference',
    types,
    suits: varies,
    words: 'values are twice as far from their median',
    change: (grid, at) => {
      const middle = quantile(grid, at, 0.5)
      return (value) => (value === null ? null : scaled(1)(middle + 2 * (Number(value) - middle)))
    },
  }),
]
