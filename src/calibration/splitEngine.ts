import type { Engine } from '../core/engine.ts'
import { filteredQuery } from '../runner/filteredEngine.ts'
import { isComparison, type Table } from '../core/table.ts'
import {
  and,
  call,
  compare,
  countAll,
  float,
  literal,
  row,
  tryCast,
  type Expr,
  type Query,
} from '../sql/ast.ts'
import { unitExprs } from '../runner/units/unitCells.ts'
import { UsageError } from '../errors/usageError.ts'

export interface Split {
  /** Another seed makes other splits. */
  readonly seed: number
  /** Which of the splits of a seed. */
  readonly number: number
  /** The probability of a row to be in the one part, and to be in the other; up to a half. */
  readonly share: number
  /** Columns that name what rows belong together: whole units are split then. */
  readonly unit?: readonly string[] | undefined
}

/**
 * The same engine, to which reference and sample are two parts of the reference. Each row falls to one of them, or to
 * neither, at random: by a hash of its number, so that nothing is copied and no part is ever in memory. How many rows fall
 * to a part is random too, but not which.
 */
export async function splitEngine(engine: Engine, split: Split): Promise<Engine> {
  const info = engine.tables.get('reference')!
  const parts = partsOf(split, engine)
  const counted = async (part: Expr): Promise<number> => {
    const [found] = await engine.query('reference', { select: { n: countAll }, where: part })
    return Number(found?.['n'])
  }
  const tables = new Map(engine.tables)
  for (const [table, part] of parts)
    tables.set(table, { columns: info.columns, findings: [], rows: await counted(part) })
  const from = (table: Table): Table => (isComparison(table) ? 'reference' : table)
  const inPart = (table: Table, query: Query): Query => {
    const part = parts.get(table)
    return part ? filteredQuery(query, part) : query
  }
  return {
    ...engine,
    tables,
    // Its table is prepared once, for all splits.
    prepare: () => Promise.resolve(),
    query: (table, query) => engine.query(from(table), inPart(table, query)),
    stream: (table, query) => engine.stream(from(table), inPart(table, query)),
    numbers(table, of, where) {
      const part = parts.get(table)
      return engine.numbers(from(table), of, part && where ? and(part, where) : (part ?? where))
    },
    copyRows: () => Promise.reject(new Error("parts of a split aren't copied")),
    select: () => {
      throw new UsageError('a query of your own reads whole tables, and a split has only parts of one')
    },
    explain: (table, query) => engine.explain(from(table), inPart(table, query)),
  }
}

function partsOf({ seed, number, share, unit }: Split, engine: Engine): ReadonlyMap<Table, Expr> {
  const dealt = unit ? unitName(unitExprs(engine, 'reference', unit)) : tryCast(row, 'string')
  const salted = call('concat', dealt, literal(` of split ${number} by seed ${seed}`))
  const place = call('hash_fraction', salted)
  return new Map([
    ['reference', compare(place, '<', float(share))],
    ['sample', compare(place, '>=', float(1 - share))],
  ])
}

/** The values that name a unit as one text; rows without one stay together. */
const unitName = (parts: readonly Expr[]): Expr =>
  parts
    .map((part) => call('concat', call('coalesce', part, literal('')), literal(' | ')))
    .reduce((left, right) => call('concat', left, right))
