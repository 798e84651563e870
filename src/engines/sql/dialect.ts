import type { CastType, Comparison, Interval, ScalarFunction, SqlAggregate } from '../../sql/ast.ts'
import type { SqlText } from '../../sql/sqlText.ts'
import type { TypedSql } from './typedSql.ts'

/** Differences between SQL engines; everything else is rendered in one place. */
export interface Dialect {
  readonly name: string
  /** NaN is the greatest number and equals itself. */
  compare(left: TypedSql, op: Comparison, right: TypedSql): SqlText
  /** Whether a double lies in one of some intervals, which ascend and don't overlap. */
  within(of: SqlText, intervals: readonly Interval[]): SqlText
  isNaN(of: SqlText): SqlText
  isInfinite(of: SqlText): SqlText
  /** A number without what is behind its point. */
  trunc(of: SqlText): SqlText
  /** True where the whole text matches; patterns are of the RE2 subset. */
  regexFull(of: SqlText, pattern: string): SqlText
  /** True where any part of the text matches. */
  regexPartial(of: SqlText, pattern: string): SqlText
  /** NULL where the value can't be of the type. */
  tryCast(of: TypedSql, to: CastType): SqlText
  /** A double, written so that every bit comes back. */
  float(value: number): SqlText
  integer(value: number | bigint): SqlText
  /** A pattern in which no character is an escape unless one is given. */
  like(of: SqlText, pattern: string, escape: string | null): SqlText
  readonly aggregates: Readonly<
    Record<SqlAggregate, (of: TypedSql, quantiles: SqlText, filter: SqlText) => SqlText>
  >
  /** Quantiles as one argument: a number, or several. */
  quantiles(at: number | readonly number[]): SqlText
  /** Several values as one, which equals another where all of them do; NULL is like NULL. */
  tuple(values: SqlText): SqlText
  /** A relation with a row for each of the values of a row: `place`, counted from 0, and `value`. */
  unpivot(from: SqlText, values: readonly SqlText[]): SqlText
  /** Absent where a statement can't hand numbers over while it runs. */
  readonly handOver?: (values: readonly SqlText[]) => SqlText
  readonly functions: Readonly<Record<ScalarFunction, (...args: TypedSql[]) => SqlText>>
}
