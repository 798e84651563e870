/** Three significant digits, without padding zeros: `0.00238`, `1.4e-14`, `-Infinity`. */
export function formatNumber(value: number): string {
  const size = Math.abs(value)
  if (!Number.isFinite(value) || size === 0) return String(value)
  if (size >= 1e-4 && size < 1e6) return String(Number(value.toPrecision(3)))
  return value
    .toExponential(2)
    .replace(/\.?0+e/, 'e')
    .replace('e+', 'e')
}
