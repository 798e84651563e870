/** A pattern of Python, or several, as RE2 takes it: what is `\Z` there, the end of the text, is `\z`. */
export function regexInRe2(pattern: unknown): unknown {
  if (Array.isArray(pattern)) return pattern.map(regexInRe2)
  if (typeof pattern !== 'string') return pattern
  return pattern.replace(/\\(.)/gs, (pair, escaped) => (escaped === 'Z' ? '\\z' : pair))
}
