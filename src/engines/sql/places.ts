import { join, SqlText } from '../../sql/sqlText.ts'

/** The places of values, counted from 0, as a list. */
export const places = (values: readonly SqlText[]): SqlText =>
  join(values.map((_, i) => new SqlText(String(i))))
