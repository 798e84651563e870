/** `10,000`, or with a noun `10,000 rows`, `1 row`. */
export function formatCount(count: number, noun?: string): string {
  const digits = count.toLocaleString('en-US')
  if (noun === undefined) return digits
  return `${digits} ${noun}${count === 1 ? '' : 's'}`
}
