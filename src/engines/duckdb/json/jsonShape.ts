/** Numbers seen in one place. */
export interface NumberShape {
  count: number
  /** Some have a point or an exponent, or are NaN or infinite. */
  fractions: number
  /** Most digits of a whole number. */
  wholeDigits: number
  /** How many have more digits than a double keeps. */
  long: number
  /** How many of these are fractions, which DuckDB's reader rounds wherever they are. */
  rounded: number
  /** How many have an exponent, or are NaN or infinite. */
  unfixed: number
  /** Most digits before the point. */
  before: number
  /** Most digits behind the point, without zeros at the end. */
  after: number
  /** Starts and ends of the numbers, where these are noted: the place is read as exact decimals. */
  spans?: number[]
}

/** Values seen in one place of JSON: a document, a key, or the items of a list. */
export interface JsonShape {
  strings: number
  booleans: number
  readonly numbers: NumberShape
  objects: number
  readonly keys: Map<string, JsonShape>
  lists: number
  items: JsonShape | null
}

export const emptyShape = (): JsonShape => ({
  strings: 0,
  booleans: 0,
  objects: 0,
  lists: 0,
  numbers: { count: 0, fractions: 0, wholeDigits: 0, long: 0, rounded: 0, unfixed: 0, before: 0, after: 0 },
  keys: new Map(),
  items: null,
})

/** How many kinds of values there are. */
export const kindsOf = ({ strings, booleans, numbers, objects, lists }: JsonShape): number =>
  [strings, booleans, numbers.count, objects, lists].filter((count) => count > 0).length
