import type { Column } from '../sql/column.ts'

type Pair = readonly [Column, Column]

/** Each column with each that comes after it. */
export const columnPairs = (columns: readonly Column[]): readonly Pair[] =>
  columns.flatMap((column, i) => columns.slice(i + 1).map((other): Pair => [column, other]))

/** Each column with the next one. */
export const neighbours = (columns: readonly Column[]): readonly Pair[] =>
  columns.slice(1).map((column, i): Pair => [columns[i]!, column])
