/** A value that no output shows: shorter ones would be found within other words and numbers. */
const shortest = 4

/** Returns a function that replaces secrets in every string of a value by `***`; also those that are found later. */
export function hideValues(sources: readonly Iterable<string>[]): <T>(value: T) => T {
  const secrets = (): ReadonlySet<string> => new Set(sources.flatMap((each) => [...each]))
  const hidden = (text: string): string =>
    [...secrets()]
      .sort((a, b) => b.length - a.length)
      .reduce(
        (rest, secret) =>
          rest === secret ? '***' : secret.length < shortest ? rest : rest.replaceAll(secret, '***'),
        text,
      )
  const hide = (value: unknown): unknown => {
    if (typeof value === 'string') return hidden(value)
    if (Array.isArray(value)) return value.map(hide)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [hidden(key), hide(each)]))
  }
  return <T>(value: T): T => (secrets().size === 0 ? value : (hide(value) as T))
}
