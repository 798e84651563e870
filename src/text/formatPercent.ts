import { formatNumber } from './formatNumber.ts'

/** `12.3%` of a share. A small share is never rounded to 0%, and a large one never to 100%. */
export function formatPercent(share: number): string {
  if (!Number.isFinite(share)) return '–'
  const percent = formatNumber(100 * share)
  return share < 1 && percent === '100' ? '>99.9%' : `${percent}%`
}
