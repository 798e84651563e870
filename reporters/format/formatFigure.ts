const digits = 5

/** A measured number for a table: five significant digits, whole numbers in full, thousands apart. */
export function formatFigure(value: number): string {
  const size = Math.abs(value)
  if (!Number.isFinite(value) || size === 0) return String(value + 0)
  if (size >= 1e15 || size < 1e-4) return value.toExponential(digits - 1).replace(/\.?0+e\+?/, 'e')
  if (Number.isInteger(value) || size >= 10 ** digits) return Math.round(value).toLocaleString('en-US')
  return value.toLocaleString('en-US', { maximumSignificantDigits: digits })
}
