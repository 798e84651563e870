const longest = 50

/** A text that may be long, at most 50 characters of it, and never half of a surrogate pair. */
export const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : text
