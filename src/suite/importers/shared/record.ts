/** A map in a document. */
export type Fields = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Returns a value as a map; an empty one if it is something else. */
export const fieldsOf = (value: unknown): Fields => (isRecord(value) ? value : {})

/** Returns a value as a list; an empty one if it is something else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Whether a value is given: a format writes null for nothing. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null

export const textOr = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise

/** A map without one of its keys. */
export const without = (fields: Fields, key: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key))

/** Returns the entry of a table under a name that somebody else wrote, which may be `constructor`. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined
