const digits = 5
// To make a formatter for each number takes a hundred times as long.
const whole = new Intl.NumberFormat('en-US')
const significant = new Intl.NumberFormat('en-US', { maximumSignificantDigits: digits })

/** A measured number for a table: five significant digits, whole numbers in full, thousands apart. */
export function formatFigure(value: number): string {
  const size = Math.abs(value)
  if (!Number.isFinite(value) || size === 0) return String(value + 0)
  if (size >= 1e15 || size < 1e-4) return value.toExponential(digits - 1).replace(/\.?0+e\+?/, 'e')
  if (Number.isInteger(value) || size >= 10 ** digits) return whole.format(Math.round(value))
  return significant.format(value)
}
