import type { Grid } from './grid.ts'

/** The names of the columns with other values than before; null if the rows or the columns aren't the same. */
export function touchedColumns(before: Grid, after: Grid): readonly string[] | null {
  if (before.columns !== after.columns || before.rows.length !== after.rows.length) return null
  const touched = new Set<number>()
  for (const [i, row] of after.rows.entries()) {
    const old = before.rows[i]!
    if (old === row) continue
    for (const [at, value] of row.entries()) if (!Object.is(value, old[at])) touched.add(at)
  }
  return [...touched].map((at) => before.columns[at]!.name)
}
