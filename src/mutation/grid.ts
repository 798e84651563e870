import type { Value } from '../core/row.ts'
import type { ColumnType } from '../sql/column.ts'
import type { Random } from '../stats/resampling/seededRandom.ts'

export interface GridColumn {
  readonly name: string
  readonly type: ColumnType
}

/** A table in memory, to be corrupted. */
export interface Grid {
  readonly columns: readonly GridColumn[]
  readonly rows: readonly (readonly Value[])[]
}

/** The places of the columns of some types. */
export const columnsOf = ({ columns }: Grid, ...types: readonly ColumnType[]): readonly number[] =>
  columns.flatMap(({ type }, i) => (types.includes(type) ? [i] : []))

/** One of them at random; null where there is none. */
export const pick = <T>(from: readonly T[], random: Random): T | null =>
  from[Math.floor(random() * from.length)] ?? null

/** The grid with other cells in one column. */
export const mapColumn = (grid: Grid, at: number, change: (value: Value, row: number) => Value): Grid => ({
  ...grid,
  rows: grid.rows.map((row, i) => row.with(at, change(row[at] ?? null, i))),
})

/** Other cells in a share of the rows of one column; those without a value stay as they are. */
export const mapShare = (
  grid: Grid,
  at: number,
  share: number,
  random: Random,
  change: (value: NonNullable<Value>) => Value,
): Grid => mapColumn(grid, at, (value) => (value !== null && random() < share ? change(value) : value))

/** How often each value of a column occurs, the most common first. */
export function countsOf({ rows }: Grid, at: number): readonly (readonly [Value, number])[] {
  const counts = new Map<Value, number>()
  for (const row of rows) {
    const value = row[at] ?? null
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)
}

/** The numbers of a column in ascending order. */
export const numbersOf = ({ rows }: Grid, at: number): readonly number[] =>
  rows
    .map((row) => row[at] ?? null)
    .filter((value) => value !== null)
    .map(Number)
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
