import { columnsOf, pick, type Grid } from '../grid.ts'
import { someRows, type Mutation } from '../mutation.ts'
import { onColumn } from './onColumn.ts'
import type { Value } from '../../core/row.ts'

const types = ['date', 'timestamp'] as const
const hour = 3_600_000

/** A time later, in the form in which it was written. */
function later(value: Value, milliseconds: number): Value {
  if (value === null) return null
  const text = String(value)
  const time = Date.parse(
    `${text
      .replace(' ', 'T')
      .replace(/(\.\d{3})\d*/, '$1')
      .slice(0, 23)}${text.includes(':') ? 'Z' : ''}`,
  )
  if (Number.isNaN(time)) return value
  const moved = new Date(time + milliseconds).toISOString()
  return text.includes(':') ? moved.slice(0, 19).replace('T', ' ') : moved.slice(0, 10)
}

const hasTimes = (grid: Grid, at: number): boolean => grid.rows.some((row) => (row[at] ?? null) !== null)

/** Times that are shifted, or written in another way. */
export const times: readonly Mutation[] = [
  onColumn({
    name: 'time zone',
    remedy: 'expression_is_true',
    types: ['timestamp'],
    suits: hasTimes,
    words: 'all times are 5 hours later',
    change: () => (value) => later(value, 5 * hour),
  }),
  onColumn({
    name: 'epoch',
    types,
    words: '1970-01-01 instead of 5% of the times',
    share: someRows,
    change: () => () => '1970-01-01',
  }),
  onColumn({
    name: 'date format',
    types,
    words: 'the day comes before the month',
    change: () => (value) =>
      value === null ? null : String(value).replace(/^(\d{4})-(\d{2})-(\d{2})/, '$3/$2/$1'),
  }),
  {
    name: 'swapped times',
    mutate(grid, random) {
      const [a, b] = columnsOf(grid, ...types)
      if (a === undefined || b === undefined) return null
      const row = pick(grid.rows, random)
      if (!row) return null
      return {
        message: `${grid.columns[a]!.name}, ${grid.columns[b]!.name}: swapped in 5% of the rows`,
        grid: {
          ...grid,
          rows: grid.rows.map((cells) =>
            random() < someRows ? cells.with(a, cells[b] ?? null).with(b, cells[a] ?? null) : cells,
          ),
        },
      }
    },
  },
]
