import type { Grid } from '../grid.ts'
import { someRows, type Mutation } from '../mutation.ts'

const keep = (grid: Grid, isKept: (row: number) => boolean): Grid => ({
  ...grid,
  rows: grid.rows.filter((_, i) => isKept(i)),
})

/** Corruptions of whole rows and of the file. */
export const rows: readonly Mutation[] = [
  {
    name: 'empty table',
    mutate: (grid) => ({ message: 'no rows, only the header', grid: { ...grid, rows: [] } }),
  },
  {
    name: 'truncated table',
    mutate: (grid) => ({
      message: 'the last 60% of the rows are gone',
      grid: keep(grid, (row) => row < 0.4 * grid.rows.length),
    }),
  },
  {
    name: 'truncated file',
    mutate: (grid) => ({
      message: 'the file ends in the middle of a row',
      grid,
      damage: (text) => text.slice(0, text.lastIndexOf(',')),
    }),
  },
  {
    name: 'doubled table',
    mutate: (grid) => ({
      message: 'the file is there twice, one copy after the other',
      grid: { ...grid, rows: [...grid.rows, ...grid.rows] },
    }),
  },
  {
    name: 'repeated rows',
    remedy: 'expect_compound_columns_to_be_unique',
    mutate: (grid, random) => ({
      message: '5% of the rows are there twice',
      grid: {
        ...grid,
        rows: grid.rows.flatMap((row) => (random() < someRows ? [row, row] : [row])),
      },
    }),
  },
  {
    name: 'repeated header',
    mutate: (grid) => ({
      message: 'the header is there again in the middle, as if files were joined',
      grid,
      damage(text) {
        const lines = text.split('\n')
        return lines.toSpliced(Math.ceil(lines.length / 2), 0, lines[0]!).join('\n')
      },
    }),
  },
  {
    name: 'shifted cells',
    mutate: (grid, random) => ({
      message: '1% of the lines have a separator too many',
      grid,
      damage: (text) =>
        text
          .split('\n')
          .map((line, i) => (i > 0 && line !== '' && (i === 1 || random() < 0.01) ? `,${line}` : line))
          .join('\n'),
    }),
  },
  {
    name: 'stale copy',
    isUnchanged: true,
    remedy: 'expect_table_digest_to_not_equal_other_table',
    mutate: (grid) => ({ message: 'the old data once more', grid }),
  },
]
