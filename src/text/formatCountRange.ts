import { formatCount } from './formatCount.ts'

/** Between which bounds a count is expected: `at least 10`, `exactly 5`, `between 1 and 10,000`. */
export function formatCountRange(min: number, max: number): string {
  if (min === max) return `exactly ${formatCount(min)}`
  if (max === Infinity) return `at least ${formatCount(min)}`
  return min === 0 ? `at most ${formatCount(max)}` : `between ${formatCount(min)} and ${formatCount(max)}`
}
