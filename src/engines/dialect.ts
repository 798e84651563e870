import type { CastType } from '../sql.ts'
import type { SqlText } from './sqlText.ts'

/** What differs between SQL engines; everything else is rendered in one place. */
export interface Dialect {
  readonly name: string
  readonly types: Readonly<Record<CastType, SqlText>>
  isNaN(of: SqlText): SqlText
  isInfinite(of: SqlText): SqlText
  /** True where the whole text matches; patterns are of the RE2 subset. */
  regexFull(of: SqlText, pattern: SqlText): SqlText
}
