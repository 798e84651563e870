/** SQL as data: a small closed set of nodes that every engine's dialect can render. */
export type Literal = string | number | bigint | boolean | Decimal | null

/** An exact number with places after the point, in plain digits: `{ decimal: '-0.10' }`. */
export interface Decimal {
  readonly decimal: string
}

/** `instant` is a moment, which text may name with an offset; `nanoseconds` is a local time finer than `timestamp`. */
export type CastType =
  | 'float'
  | 'float32'
  | 'integer'
  | 'int64'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'instant'
  | 'nanoseconds'
  | 'string'
  | 'json'
export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=' | 'IS DISTINCT FROM' | 'IS NOT DISTINCT FROM'
export type Aggregate = SqlAggregate | ExactAggregate
/** These are of doubles, NULL and NaN left out: the same bits in any order of the rows. Only engines with `exactSums` have them. */
export type ExactAggregate = 'exact_sum' | 'exact_avg' | 'exact_avg_rest'
export type SqlAggregate =
  'count' | 'count_distinct' | 'count_if' | 'min' | 'max' | 'sum' | 'avg' | 'quantile_cont' | 'quantile_disc'
export type WindowFunction = 'count' | 'lag' | 'row_number' | 'rank' | 'avg' | 'stddev_samp' | 'min' | 'max'
/** `mad` is the median distance from the median. */
export type OverallFunction = 'count' | 'mean' | 'stdev' | 'quantile' | 'mad'
/**
 * Functions of the values of one row. `divide` is of floats; a whole number past what the engine can hold is NULL.
 * `hash_fraction` scatters texts over [0, 1), each always to the same place of an engine. `element` is that of a list,
 * counted from 1.
 */
export type ScalarFunction =
  | Arithmetic
  | FloatArithmetic
  | NumberFunction
  | TextFunction
  | TimeFunction
  | 'coalesce'
  | 'element'
  | 'greatest'
  | 'least'
/** These take doubles alone, which no value makes fail: they may be of windows, where nothing can be tried. */
export type FloatArithmetic = 'float_add' | 'float_subtract' | 'float_multiply' | 'float_abs'
export type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide' | 'modulo'
type NumberFunction = 'abs' | 'round' | 'floor' | 'ceil' | 'sqrt' | 'ln' | 'exp'
type TextFunction =
  | 'concat'
  | 'lower'
  | 'upper'
  | 'trim'
  | 'length'
  | 'starts_with'
  | 'ends_with'
  | 'contains'
  | 'hash_fraction'
type TimeFunction = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'isodow' | 'date_diff' | 'epoch'

/** The numbers above one and up to another. */
export interface Interval {
  readonly above: number
  readonly upTo: number
}

export type Expr =
  | { readonly node: 'column'; readonly name: string }
  | { readonly node: 'literal'; readonly value: Literal }
  | { readonly node: 'float'; readonly value: number }
  | { readonly node: 'compare'; readonly op: Comparison; readonly left: Expr; readonly right: Expr }
  | { readonly node: 'and' | 'or'; readonly terms: readonly Expr[] }
  | { readonly node: 'not' | 'isNull' | 'isNaN' | 'isInfinite' | 'trunc'; readonly of: Expr }
  | { readonly node: 'in'; readonly of: Expr; readonly values: readonly Literal[] }
  | { readonly node: 'within'; readonly of: Expr; readonly intervals: readonly Interval[] }
  | {
      readonly node: 'inTable'
      readonly of: readonly Expr[]
      readonly table: string
      readonly columns: readonly string[]
    }
  | { readonly node: 'tryCast'; readonly of: Expr; readonly to: CastType }
  | { readonly node: 'regexFull' | 'regexPartial'; readonly of: Expr; readonly pattern: string }
  | { readonly node: 'like'; readonly of: Expr; readonly pattern: string; readonly escape: string | null }
  | { readonly node: 'case'; readonly branches: readonly Branch[]; readonly otherwise: Expr | null }
  | { readonly node: 'call'; readonly fn: ScalarFunction; readonly args: readonly Expr[] }
  | AggregateExpr
  | WindowExpr
  | OverallExpr
  | { readonly node: 'row' }
  | HandOverExpr

export interface Branch {
  readonly when: Expr
  readonly then: Expr
}

export interface AggregateExpr {
  readonly node: 'aggregate'
  readonly fn: Aggregate
  /** Null for `count(*)`. */
  readonly of: Expr | null
  /** Which quantile, between 0 and 1; or several, which come as a list. */
  readonly at?: number | readonly number[]
  /** Only the rows for which this is true are aggregated. */
  readonly filter?: Expr
}

/** Hands doubles over to this process while a statement runs, NaN for NULL; NULL for no row. */
export interface HandOverExpr {
  readonly node: 'handOver'
  readonly of: readonly Expr[]
}

/** A value computed from the rows around a row. Only columns of a query can be one. */
export interface WindowExpr {
  readonly node: 'window'
  readonly fn: WindowFunction
  readonly of: Expr | null
  readonly partitionBy: readonly Expr[]
  readonly orderBy: readonly Expr[]
  /** Only this number of rows before this one is looked at, and not this one. */
  readonly frame?: number
}

/** A figure of all rows of a query, NULL left out. A run measures it first, and queries have the number in its place. */
export interface OverallExpr {
  readonly node: 'overall'
  readonly fn: OverallFunction
  readonly of: Expr
  /** Which quantile, between 0 and 1. */
  readonly at?: number
}

/** Rows of a table, or of another query of it. */
export interface Query {
  readonly from?: Query
  /** Columns of `from`: each of its rows becomes one for each of these, with the `place` of the column and its `value`. */
  readonly unpivot?: readonly Expr[]
  readonly select: Readonly<Record<string, Expr>>
  readonly where?: Expr
  readonly groupBy?: readonly Expr[]
  readonly orderBy?: readonly { readonly by: Expr; readonly descending?: boolean }[]
  readonly limit?: number
}

export const column = (name: string): Expr => ({ node: 'column', name })
export const literal = (value: Literal): Expr => ({ node: 'literal', value })
/** A number as a double, even where it is whole. */
export const float = (value: number): Expr => ({ node: 'float', value })
export const compare = (left: Expr, op: Comparison, right: Expr): Expr => ({
  node: 'compare',
  op,
  left,
  right,
})
export const and = (...terms: Expr[]): Expr => ({ node: 'and', terms })
export const or = (...terms: Expr[]): Expr => ({ node: 'or', terms })
export const not = (of: Expr): Expr => ({ node: 'not', of })
export const isNull = (of: Expr): Expr => ({ node: 'isNull', of })
export const isNaN = (of: Expr): Expr => ({ node: 'isNaN', of })
export const isInfinite = (of: Expr): Expr => ({ node: 'isInfinite', of })
export const trunc = (of: Expr): Expr => ({ node: 'trunc', of })
export const isIn = (of: Expr, values: readonly Literal[]): Expr => ({ node: 'in', of, values })
/** Whether a double lies in one of some intervals, which ascend and don't overlap. */
export const within = (of: Expr, intervals: readonly Interval[]): Expr => ({ node: 'within', of, intervals })
/** Whether these values stand together in these columns of some row of another table. NULL is like NULL where there are several. */
export const inTable = (of: readonly Expr[], table: string, columns: readonly string[]): Expr => ({
  node: 'inTable',
  of,
  table,
  columns,
})
export const tryCast = (of: Expr, to: CastType): Expr => ({ node: 'tryCast', of, to })
export const regexFull = (of: Expr, pattern: string): Expr => ({ node: 'regexFull', of, pattern })
export const regexPartial = (of: Expr, pattern: string): Expr => ({ node: 'regexPartial', of, pattern })
/** The pattern must be one that `likeProblem` finds nothing wrong with. */
export const like = (of: Expr, pattern: string, escape: string | null = null): Expr => ({
  node: 'like',
  of,
  pattern,
  escape,
})
export const caseWhen = (branches: readonly Branch[], otherwise: Expr | null = null): Expr => ({
  node: 'case',
  branches,
  otherwise,
})
/** NULL where the condition does not hold. */
export const when = (condition: Expr, then: Expr): Expr => caseWhen([{ when: condition, then }])
export const call = (fn: ScalarFunction, ...args: Expr[]): Expr => ({ node: 'call', fn, args })
/** The number of a row, from 1, in the order of the data. */
export const row: Expr = { node: 'row' }
export const window = (
  fn: WindowFunction,
  of: Expr | null,
  { partitionBy = [], orderBy = [], frame }: Partial<Omit<WindowExpr, 'node' | 'fn' | 'of'>> = {},
): Expr => ({
  node: 'window',
  fn,
  of,
  partitionBy,
  orderBy,
  ...(frame !== undefined && { frame }),
})
export const overall = (fn: OverallFunction, of: Expr, at?: number): Expr => ({
  node: 'overall',
  fn,
  of,
  ...(at !== undefined && { at }),
})
export const countAll: AggregateExpr = { node: 'aggregate', fn: 'count', of: null }
export const count = (of: Expr): AggregateExpr => ({ node: 'aggregate', fn: 'count', of })
export const countDistinct = (of: Expr): AggregateExpr => ({ node: 'aggregate', fn: 'count_distinct', of })
export const countIf = (of: Expr): AggregateExpr => ({ node: 'aggregate', fn: 'count_if', of })
export const min = (of: Expr): AggregateExpr => ({ node: 'aggregate', fn: 'min', of })
export const max = (of: Expr): AggregateExpr => ({ node: 'aggregate', fn: 'max', of })
export const sum = (of: Expr): AggregateExpr => ({ node: 'aggregate', fn: 'sum', of })
export const avg = (of: Expr): AggregateExpr => ({ node: 'aggregate', fn: 'avg', of })
export const exactSum = (of: Expr): AggregateExpr => ({ node: 'aggregate', fn: 'exact_sum', of })
export const exactAvg = (of: Expr): AggregateExpr => ({ node: 'aggregate', fn: 'exact_avg', of })
/** By how much the mean is greater than `exactAvg`, which is rounded. */
export const exactAvgRest = (of: Expr): AggregateExpr => ({ node: 'aggregate', fn: 'exact_avg_rest', of })
export const handOver = (of: readonly Expr[]): HandOverExpr => ({ node: 'handOver', of })
export const quantileCont = (of: Expr, at: number): AggregateExpr => ({
  node: 'aggregate',
  fn: 'quantile_cont',
  of,
  at,
})
export const quantileDisc = (of: Expr, at: number | readonly number[]): AggregateExpr => ({
  node: 'aggregate',
  fn: 'quantile_disc',
  of,
  at,
})
