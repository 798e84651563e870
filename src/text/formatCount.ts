/** `10,000`, or with a noun `10,000 rows`, `1 row`; pass a plural that isn't the noun with an s. */
export function formatCount(count: number, noun?: string, plural = `${noun}s`): string {
  const digits = count.toLocaleString('en-US')
  if (noun === undefined) return digits
  return `${digits} ${count === 1 ? noun : plural}`
}
