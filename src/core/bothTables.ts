/** The same thing of both tables; null where there is no such table, or it lacks the column. */
export interface BothTables<T> {
  readonly reference: T | null
  readonly sample: T | null
}

export type TableSide = keyof BothTables<unknown>

export const mapTables = <T, U>(
  { reference, sample }: BothTables<T>,
  map: (of: T) => U | null,
): BothTables<U> => ({
  reference: reference === null ? null : map(reference),
  sample: sample === null ? null : map(sample),
})

/** The sides that are there. */
export const existingTables = <T>({ reference, sample }: BothTables<T>): readonly T[] =>
  [reference, sample].filter((side) => side !== null)
