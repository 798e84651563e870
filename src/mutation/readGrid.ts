import type { Engine } from '../core/engine.ts'
import type { Value } from '../core/row.ts'
import { column } from '../sql/ast.ts'
import type { Grid } from './grid.ts'

/** The first rows of the sample, without lists and structs. */
export async function readGrid(engine: Engine, mostRows: number): Promise<Grid> {
  const info = engine.tables.get('sample')!
  const columns = info.columns.filter(({ type }) => type !== 'other')
  const select = Object.fromEntries(columns.map(({ name }, i) => [`c${i}`, column(name)]))
  const rows: (readonly Value[])[] = []
  for await (const batch of engine.stream('sample', { select, limit: mostRows }))
    for (const row of batch) rows.push(columns.map((_, i) => row[`c${i}`] ?? null))
  return { columns: columns.map(({ name, type }) => ({ name, type })), rows }
}
