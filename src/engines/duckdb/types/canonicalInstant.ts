import { sql, string, type SqlText } from '../../../sql/sqlText.ts'

const offset = '(Z|[+-][0-9]{2}(?::?[0-9]{2})?)'

/** Each step makes the text more like what DuckDB can cast: no blank before the offset, a time of day, its seconds. */
const steps: readonly (readonly [pattern: string, by: string])[] = [
  [' ?UTC$', 'Z'],
  [` ?${offset}$`, '\\1'],
  [`^([0-9]{4}-[0-9]{2}-[0-9]{2})${offset}$`, '\\1 00:00:00\\2'],
  [`^(.{10}[ T][0-9]{2}:[0-9]{2})${offset}$`, '\\1:00\\2'],
]

/** A text of `typePattern.instant` as one that DuckDB casts to TIMESTAMPTZ. */
export const canonicalInstant = (text: SqlText): SqlText =>
  steps.reduce(
    (before, [pattern, by]) => sql`regexp_replace(${before}, ${string(pattern)}, ${string(by)})`,
    text,
  )

const parts = ['^([^.]*)\\.[0-9]+', '\\1'] as const

/** A text of `typePattern.nanosecondInstant` as a time in UTC that DuckDB casts to TIMESTAMP_NS, which has no offsets. */
export function canonicalNanoseconds(text: SqlText): SqlText {
  const whole = sql`regexp_replace(${text}, ${string(parts[0])}, ${string(parts[1])})`
  const utc = sql`TRY_CAST(TRY_CAST(${canonicalInstant(whole)} AS TIMESTAMPTZ) AS TIMESTAMP)`
  return sql`strftime(${utc}, ${string('%Y-%m-%d %H:%M:%S')}) || regexp_extract(${text}, ${string('\\.[0-9]+')})`
}
