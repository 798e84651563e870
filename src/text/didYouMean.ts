import { closest as nearest, distance } from 'fastest-levenshtein'

/** `; did you mean "tempo"?` where one of the names is near enough to be what was meant, else nothing. */
export function didYouMean(name: string, names: readonly string[]): string {
  if (names.length === 0) return ''
  const folded = names.find((other) => other.toLowerCase() === name.toLowerCase())
  const candidate = folded ?? nearest(name, names)
  const limit = Math.max(hasSameLetters(name, candidate) ? 2 : 1, Math.floor(name.length / 3))
  const near = folded !== undefined || distance(name, candidate) <= limit
  return near ? `; did you mean "${candidate}"?` : ''
}

/** Two letters in the wrong order are two edits. */
const hasSameLetters = (one: string, other: string): boolean =>
  Array.from(one).sort().join('') === Array.from(other).sort().join('')
