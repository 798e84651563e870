import type { Engine } from './engine.ts'
import type { Row, Value } from './row.ts'
import type { Table } from './table.ts'
import type { AggregateExpr, Expr, Query } from '../sql/ast.ts'

/** Aggregates. Whatever has this shape shares one scan of its table. */
export interface SelectKind<A, V> {
  readonly name: string
  readonly shape: 'select'
  select(args: A): readonly AggregateExpr[]
  /** How it is measured where an engine can't hold the values that the aggregates need. */
  readonly alone?: {
    isNeeded(engine: Engine): boolean
    /** As of a `MeasureKind`. */
    readonly onlyNumbers?: true
    measure(args: A, engine: Engine): Promise<V>
  }
  read(values: readonly Value[], args: A): V
}

/** A separate query, for figures that aggregates can't give. */
export interface QueryKind<A, V> {
  readonly name: string
  readonly shape: 'query'
  query(args: A): Query
  /** One query for several metrics of the same rows: each of its rows has the place of its metric as `metric`. */
  queryOfMany?(args: readonly A[]): Query
  read(rows: readonly Row[], args: A): V
}

/** A conversation with the engine, for what one query cannot say. */
export interface MeasureKind<A, V> {
  readonly name: string
  readonly shape: 'measure'
  /** The tables it reads. */
  readonly tables: readonly Table[]
  /** It needs only `numbers`, a column of each table, so it can be measured together with others. */
  readonly onlyNumbers?: true
  /** Whether numbers that don't fit into memory are counted, a few columns at a time. Default: they are held. */
  counts?(args: A): boolean
  measure(args: A, engine: Engine): Promise<V>
}

/** How one kind of metric is computed. It sees its arguments and nothing else, so its arguments are its identity. */
export type MetricKind<A, V> = SelectKind<A, V> | QueryKind<A, V> | MeasureKind<A, V>

/** A measurement to be made. Its arguments name columns only by expressions, so that what it reads can be seen in them. */
export interface Metric<V = unknown> {
  readonly kind: MetricKind<never, V>
  readonly table: Table
  readonly args: object
  /** Only these rows are measured, of every table it reads. */
  readonly where?: Expr
}
