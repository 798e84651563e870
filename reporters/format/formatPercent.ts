/** `12.3 %`. What is more than nothing is not shown as nothing, and what is less than all not as all. */
export function formatPercent(share: number): string {
  if (!Number.isFinite(share)) return '–'
  const percent = share * 100
  if (percent > 0 && percent < 0.1) return '<0.1\u00a0%'
  if (percent > 99.9 && percent < 100) return '>99.9\u00a0%'
  return `${Number(percent.toFixed(1))}\u00a0%`
}
