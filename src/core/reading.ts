/** Kinds of values that decide what the text of a file is read as, from the narrowest. */
export const valueKinds = [
  'boolean',
  'integer',
  'decimal',
  'number',
  'date',
  'time',
  'instant',
  'text',
  'object',
  'list',
] as const
export type ValueKind = (typeof valueKinds)[number]

/** From which values the type of a column was read, where the file doesn't declare it. */
export interface Reading {
  /** Values that aren't missing. */
  readonly values: number
  /** How many of them are of each kind; only kinds that exist. */
  readonly kinds: Readonly<Partial<Record<ValueKind, number>>>
}

/** A reading without the kinds that don't exist. */
export const readingOf = (values: number, counts: Readonly<Partial<Record<ValueKind, number>>>): Reading => ({
  values,
  kinds: Object.fromEntries(
    valueKinds.flatMap((kind) => ((counts[kind] ?? 0) > 0 ? [[kind, counts[kind]]] : [])),
  ),
})
