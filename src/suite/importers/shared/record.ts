/** A map in a document. */
export type Fields = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** What may be a map, as one: with nothing in it where it is none. */
export const fieldsOf = (value: unknown): Fields => (isRecord(value) ? value : {})

/** What may be a list, as one: with nothing in it where it is none. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** What is there: a format writes null where it means nothing. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null

export const textOr = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise

/** A map without one of its keys. */
export const without = (fields: Fields, key: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key))

/** What a table has under a name that somebody else wrote: `constructor` is in none by itself. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined
