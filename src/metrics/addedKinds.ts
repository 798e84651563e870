import type { MeasureKind } from '../core/metric.ts'
import type { Engine } from '../core/engine.ts'
import type { Table } from '../core/table.ts'
import type { Expr } from '../sql/ast.ts'

interface Ways<V> {
  readonly inMemory: (numbers: Float64Array) => V
  readonly inEngine: (table: Table, of: Expr, engine: Engine) => Promise<V>
}

/** The kinds of figures of a table's numbers, by table. The engine adds up numbers that it can't hand over. */
export function addedKinds<V>(
  name: string,
  { inMemory, inEngine }: Ways<V>,
): (table: Table) => MeasureKind<{ readonly of: Expr }, V> {
  const kindFor = (table: Table): MeasureKind<{ readonly of: Expr }, V> => ({
    name,
    shape: 'measure',
    tables: [table],
    onlyNumbers: true,
    async measure({ of }, engine) {
      const { rows = 0 } = engine.tables.get(table) ?? {}
      return rows > (engine.mostNumbers ?? Infinity)
        ? inEngine(table, of, engine)
        : inMemory(await engine.numbers(table, of))
    },
  })
  const kinds = new Map(['reference', 'sample'].map((table) => [table, kindFor(table)]))
  return (table) => kinds.get(table)!
}
