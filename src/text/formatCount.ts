/** `10,000`, or with a noun `10,000 rows`, `1 row`; pass a plural that isn't the noun with an s. */
export function formatCount(count: number, noun?: string, plural = `${noun}s`): string {
  // Its first call takes longer than a small table takes to be checked.
  const digits = Number.isSafeInteger(count) ? grouped(count) : count.toLocaleString('en-US')
  if (noun === undefined) return digits
  return `${digits} ${count === 1 ? noun : plural}`
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
