import type { Engine } from '../core/engine.ts'
import type { Table } from '../core/table.ts'
import type { Expr } from '../sql/ast.ts'

interface Ways<V> {
  readonly inMemory: (numbers: Float64Array) => V
  readonly inEngine: (table: Table, of: Expr, engine: Engine) => Promise<V>
}

export interface NumbersArgs {
  readonly of: Expr
}

/** Measures figures of a table's numbers. The engine adds up numbers that it can't hand over. */
export const addedNumbers =
  <V>(table: Table, { inMemory, inEngine }: Ways<V>) =>
  async ({ of }: NumbersArgs, engine: Engine): Promise<V> => {
    const { rows = 0 } = engine.tables.get(table) ?? {}
    return rows > (engine.mostNumbers ?? Infinity)
      ? inEngine(table, of, engine)
      : inMemory(await engine.numbers(table, of))
  }
