import type { CastType, ScalarFunction } from '../../sql/ast.ts'
import type { SqlText } from '../../sql/sqlText.ts'

/** What differs between SQL engines; everything else is rendered in one place. */
export interface Dialect {
  readonly name: string
  readonly types: Readonly<Record<CastType, SqlText>>
  isNaN(of: SqlText): SqlText
  isInfinite(of: SqlText): SqlText
  /** True where the whole text matches; patterns are of the RE2 subset. */
  regexFull(of: SqlText, pattern: SqlText): SqlText
  /** True where any part of the text matches. */
  regexPartial(of: SqlText, pattern: SqlText): SqlText
  /** Several values as one, which equals another where all of them do; NULL is like NULL. */
  tuple(values: SqlText): SqlText
  readonly functions: Readonly<Record<ScalarFunction, (...args: SqlText[]) => SqlText>>
}
