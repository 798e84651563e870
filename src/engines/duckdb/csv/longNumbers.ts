import { formatCount } from '../../../text/formatCount.ts'

/** Reports that a column of numbers has some with more digits than a float64 keeps. */
export function longNumbers(name: string, count: number): string {
  const have = `${formatCount(count, 'value')} ${count === 1 ? 'has' : 'have'}`
  return `column "${name}" is read as float64, and ${have} more digits or a larger exponent than that keeps.`
}
