/** Cuts a text to at most `length` UTF-16 units, its end shown by `…`; never inside a surrogate pair. */
export function truncate(text: string, length = 50): string {
  if (text.length <= length) return text
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
