import { pick, type Grid } from '../grid.ts'
import type { Mutation } from '../mutation.ts'

const places = ({ columns }: Grid): readonly number[] => columns.map((_, i) => i)

/** Corruptions of the columns of a table. */
export const columns: readonly Mutation[] = [
  {
    name: 'dropped column',
    mutate(grid, random) {
      const at = pick(places(grid), random)
      if (at === null || grid.columns.length < 2) return null
      return {
        message: `${grid.columns[at]!.name}: the column is gone`,
        grid: {
          columns: grid.columns.toSpliced(at, 1),
          rows: grid.rows.map((row) => row.toSpliced(at, 1)),
        },
      }
    },
  },
  {
    name: 'renamed column',
    mutate(grid, random) {
      const at = pick(places(grid), random)
      if (at === null) return null
      const column = grid.columns[at]!
      return {
        message: `${column.name}: the column has another name`,
        grid: { ...grid, columns: grid.columns.with(at, { ...column, name: `${column.name}_new` }) },
      }
    },
  },
  {
    name: 'swapped columns',
    mutate(grid, random) {
      const pairs = places(grid).flatMap((a) =>
        places(grid)
          .filter((b) => a < b && grid.columns[a]!.type === grid.columns[b]!.type)
          .map((b) => [a, b] as const),
      )
      const pair = pick(pairs, random)
      if (!pair) return null
      const [a, b] = pair
      return {
        message: `${grid.columns[a]!.name}, ${grid.columns[b]!.name}: the values are swapped`,
        grid: {
          ...grid,
          rows: grid.rows.map((row) => row.with(a, row[b] ?? null).with(b, row[a] ?? null)),
        },
      }
    },
  },
  {
    name: 'extra column',
    mutate: (grid) => ({
      message: 'there is a new column',
      grid: {
        columns: [...grid.columns, { name: 'unnamed_0', type: 'integer' }],
        rows: grid.rows.map((row, i) => [...row, i]),
      },
    }),
  },
]
