import type { Aggregate, CastType, ScalarFunction, WindowFunction } from '../../sql/ast.ts'
import type { SqlText } from '../../sql/sqlText.ts'

/** Differences between SQL engines; everything else is rendered in one place. */
export interface Dialect {
  readonly name: string
  isNaN(of: SqlText): SqlText
  isInfinite(of: SqlText): SqlText
  /** True where the whole text matches; patterns are of the RE2 subset. */
  regexFull(of: SqlText, pattern: string): SqlText
  /** True where any part of the text matches. */
  regexPartial(of: SqlText, pattern: string): SqlText
  /** NULL where the value can't be of the type. */
  tryCast(of: SqlText, to: CastType): SqlText
  /** A double, written so that every bit comes back. */
  float(value: number): SqlText
  /** A pattern in which no character is an escape unless one is given. */
  like(of: SqlText, pattern: string, escape: string | null): SqlText
  readonly aggregates: Readonly<
    Record<Aggregate, (of: SqlText, quantiles: SqlText, filter: SqlText) => SqlText>
  >
  /** Quantiles as one argument: a number, or several. */
  quantiles(at: number | readonly number[]): SqlText
  /** The name of a function over windows. */
  window(fn: WindowFunction): SqlText
  /** Several values as one, which equals another where all of them do; NULL is like NULL. */
  tuple(values: SqlText): SqlText
  readonly functions: Readonly<Record<ScalarFunction, (...args: SqlText[]) => SqlText>>
}
