import type { Value } from '../../core/row.ts'
import type { ColumnType } from '../../sql/column.ts'
import { columnsOf, mapColumn, mapShare, pick, type Grid } from '../grid.ts'
import type { Mutation } from '../mutation.ts'
import type { Random } from '../../stats/resampling/seededRandom.ts'

interface ColumnMutation {
  readonly name: string
  readonly types: readonly ColumnType[]
  /** Follows the name of the column in the sentence. */
  readonly words: string
  readonly remedy?: string
  /** Columns that it can change. Default: all of the types. */
  readonly suits?: (grid: Grid, at: number) => boolean
  /** The share of values that are changed. Default: 1, missing values included. */
  readonly share?: number
  /** Returns how a value changes; the grid before the change is given first. */
  readonly change: (grid: Grid, at: number, random: Random) => (value: Value, row: number) => Value
}

/** Makes a mutation of the values of one column, which is chosen at random. */
export const onColumn = ({
  name,
  types,
  words,
  remedy,
  suits = () => true,
  share = 1,
  change,
}: ColumnMutation): Mutation => ({
  name,
  ...(remedy !== undefined && { remedy }),
  mutate(grid, random) {
    const at = pick(
      columnsOf(grid, ...types).filter((column) => suits(grid, column)),
      random,
    )
    if (at === null) return null
    const changed = change(grid, at, random)
    return {
      message: `${grid.columns[at]!.name}: ${words}`,
      grid:
        share === 1
          ? mapColumn(grid, at, changed)
          : mapShare(grid, at, share, random, (value) => changed(value, 0)),
    }
  },
})
