import { columnOf } from '../../columns/columnOf.ts'
import type { Engine } from '../../core/engine.ts'
import { unitPart } from '../../core/unit.ts'
import { filteredQuery } from '../filteredEngine.ts'
import { column, countAll, isNull, not, and, tryCast, type Expr } from '../../sql/ast.ts'

const comparedTables = ['reference', 'sample'] as const
export type ComparedTable = (typeof comparedTables)[number]

/** The units of both tables: the rows of a unit in one table are a cell, those of the sample last. */
export interface UnitCells {
  /** The number of a cell by its table and the values that name its unit. */
  readonly place: ReadonlyMap<string, number>
  /** How many rows each cell has. */
  readonly rows: readonly number[]
  readonly reference: number
  readonly sample: number
  /** How many units have rows in both tables. */
  readonly shared: number
  /** How many rows of both tables are of no unit. */
  readonly leftOut: number
}

/** How many rows there are of each unit and, where it is given, of each value. */
export async function countByUnit(
  engine: Engine,
  table: ComparedTable,
  unit: readonly string[],
  { value, where }: { readonly value?: Expr; readonly where?: Expr | undefined } = {},
): Promise<readonly { readonly cell: string; readonly value: string; readonly count: number }[]> {
  const parts = unitExprs(engine, table, unit)
  const of = value ? [...parts, value] : parts
  const known = and(...of.map((expr) => not(isNull(expr))))
  const query = {
    select: { ...Object.fromEntries(of.map((expr, i) => [`v${i}`, expr])), count: countAll },
    where: known,
    groupBy: of,
  }
  const rows = await engine.query(table, where ? filteredQuery(query, where) : query)
  return rows.map((row) => ({
    cell: cellName(
      table,
      parts.map((_, i) => String(row[`v${i}`])),
    ),
    value: String(row[`v${parts.length}`]),
    count: Number(row['count']),
  }))
}

/** The columns that name a unit. */
export const unitColumns = (unit: readonly string[]): readonly string[] =>
  unit.map((text) => unitPart(text).column)

export async function unitCells(engine: Engine, unit: readonly string[]): Promise<UnitCells> {
  const found = {
    reference: await countByUnit(engine, 'reference', unit),
    sample: await countByUnit(engine, 'sample', unit),
  }
  const cells = comparedTables.flatMap((table) => found[table].toSorted((a, b) => (a.cell < b.cell ? -1 : 1)))
  const all = comparedTables.reduce((total, table) => total + (engine.tables.get(table)?.rows ?? 0), 0)
  const unitOf = (cell: string): string => cell.slice(cell.indexOf(' '))
  const known = new Set(found.reference.map(({ cell }) => unitOf(cell)))
  return {
    place: new Map(cells.map(({ cell }, i) => [cell, i])),
    rows: cells.map(({ count }) => count),
    reference: found.reference.length,
    sample: found.sample.length,
    shared: found.sample.filter(({ cell }) => known.has(unitOf(cell))).length,
    leftOut: all - cells.reduce((total, { count }) => total + count, 0),
  }
}

const cellName = (table: ComparedTable, values: readonly string[]): string =>
  `${table} ${JSON.stringify(values)}`

export function unitExprs(engine: Engine, table: ComparedTable, unit: readonly string[]): readonly Expr[] {
  return unit.map((text) => {
    const { column: name, isDay } = unitPart(text)
    const { name: known } = columnOf(engine.tables, table, name)
    const cell = column(known)
    return tryCast(isDay ? tryCast(tryCast(cell, 'timestamp'), 'date') : cell, 'string')
  })
}
