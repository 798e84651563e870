import { closest as nearest, distance } from 'fastest-levenshtein'

/** `; did you mean "tempo"?` where one of the names is near enough to be what was meant, else nothing. */
export function didYouMean(name: string, names: readonly string[]): string {
  if (names.length === 0) return ''
  const folded = names.find((other) => other.toLowerCase() === name.toLowerCase())
  const candidate = folded ?? nearest(name, names)
  const near = folded !== undefined || distance(name, candidate) <= Math.max(1, Math.floor(name.length / 3))
  return near ? `; did you mean "${candidate}"?` : ''
}
