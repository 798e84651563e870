/** Result of a comparison of the numbers of two tables. */
export interface SampleComparison<V> {
  /** Null where a table has fewer than two numbers, all of both are one and the same, or they are identifiers. */
  readonly result: V | null
  readonly areIdentifiers: boolean
  /** How many numbers each table has. */
  readonly n: { readonly reference: number; readonly sample: number }
  /** All numbers of both tables are one and the same. */
  readonly constant: boolean
  /** Offset that was subtracted from all numbers, so that doubles keep their order. */
  readonly offset: number
}
