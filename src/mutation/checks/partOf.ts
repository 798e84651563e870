import type { Grid } from '../grid.ts'

/** Some columns of a grid; at least two, as an empty line of CSV would be no row. */
export function partOf({ columns, rows }: Grid, names: ReadonlySet<string>): Grid {
  const wanted = columns.flatMap(({ name }, at) => (names.has(name) ? [at] : []))
  const other = columns.findIndex(({ name }) => !names.has(name))
  const places = wanted.length < 2 && other >= 0 ? [...wanted, other] : wanted
  return {
    columns: places.map((at) => columns[at]!),
    rows: rows.map((row) => places.map((at) => row[at] ?? null)),
  }
}
