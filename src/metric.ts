import type { Engine } from './engine.ts'
import type { Expr, Query } from './sql.ts'

export type Table = 'reference' | 'sample'

/** A cell or an aggregate, as an engine gives it back. Integers past 2^53 are bigints; NaN and infinities are numbers. */
export type Value = string | number | bigint | boolean | null
export type Row = Readonly<Record<string, Value>>

/**
 * How one kind of metric is computed; exactly one of `select`, `query` and `measure` is given.
 * It sees its arguments and nothing else, so its arguments are its identity.
 */
export interface MetricKind<A, V> {
  readonly name: string
  /** Aggregates. Whatever has this shape shares one scan of its table. */
  select?(args: A): readonly Expr[]
  /** A query of its own, for what aggregates cannot say. */
  query?(args: A): Query
  /** A conversation with the engine, for what one query cannot say. */
  measure?(args: A, engine: Engine, table: Table): Promise<V>
  /** Turns the row of aggregates, or the rows of the query, into the value. */
  read?(rows: readonly Row[], args: A): V
}

/** A measurement to be made. Its identity is derived from all of its fields. */
export interface Metric<V = unknown> {
  readonly kind: MetricKind<never, V>
  readonly table: Table
  readonly where?: Expr
  readonly args: object
}
