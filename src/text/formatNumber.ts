/** Three significant digits by default, without padding zeros: `0.00238`, `1.4e-14`, `-Infinity`. */
export function formatNumber(value: number, digits = 3): string {
  const size = Math.abs(value)
  if (!Number.isFinite(value) || size === 0) return String(value + 0)
  if (size >= 1e-4 && size < 1e6) return String(Number(value.toPrecision(digits)))
  return value
    .toExponential(digits - 1)
    .replace(/\.?0+e/, 'e')
    .replace('e+', 'e')
}
