import { formatNumber } from './formatNumber.ts'

/** `12.3%` of a share. What is more than nothing is not shown as 0%, and what is less than all not as 100%. */
export function formatPercent(share: number): string {
  if (!Number.isFinite(share)) return '–'
  const percent = formatNumber(100 * share)
  return share < 1 && percent === '100' ? '>99.9%' : `${percent}%`
}
