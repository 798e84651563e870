export type Write = (value: unknown) => unknown
/** Names every key of T, so that a key added to the type cannot be forgotten here. */
type Fields<T> = { readonly [K in keyof T]-?: Write }

export const asIs: Write = (value) => value

export const mapItems =
  (write: Write): Write =>
  (list) =>
    Array.isArray(list) ? list.map(write) : list

export const mapValues =
  (write: Write): Write =>
  (map) =>
    typeof map === 'object' && map !== null
      ? Object.fromEntries(Object.entries(map).map(([name, value]) => [name, write(value)]))
      : map

/** Keeps the keys of the format, in its order; `null` and absent parts stay so. */
export const inOrder =
  <T>(fields: Fields<T>): Write =>
  (value) => {
    if (typeof value !== 'object' || value === null) return value
    const given = new Map<string, unknown>(Object.entries(value))
    const entries = Object.entries<Write>(fields).filter(([key]) => given.has(key))
    return Object.fromEntries(entries.map(([key, write]) => [key, write(given.get(key))]))
  }
