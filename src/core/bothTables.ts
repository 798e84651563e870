/** The same thing of both tables; null where there is no such table, or it lacks the column. */
export interface Sides<T> {
  readonly reference: T | null
  readonly sample: T | null
}

export type Side = keyof Sides<unknown>

export const mapSides = <T, U>({ reference, sample }: Sides<T>, map: (of: T) => U | null): Sides<U> => ({
  reference: reference === null ? null : map(reference),
  sample: sample === null ? null : map(sample),
})

/** The sides that are there. */
export const present = <T>({ reference, sample }: Sides<T>): readonly T[] =>
  [reference, sample].filter((side) => side !== null)
