/** A cell or an aggregate, as an engine gives it back. Integers past 2^53 are bigints; NaN and infinities are numbers. */
export type Value = string | number | bigint | boolean | null
export type Row = Readonly<Record<string, Value>>
