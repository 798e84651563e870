import { formatCount } from '../../../text/formatCount.ts'

/** Reports that a column of numbers has some with more digits than a float64 keeps. */
export function longNumbers(name: string, count: number): string {
  const have = `${formatCount(count, 'value')} ${count === 1 ? 'has' : 'have'}`
  return `column "${name}" is read as float64, and ${have} more digits or a larger exponent than that keeps.`
}

/** Reports that whole numbers are read as text, because one has more digits than a type of integers keeps. */
export const longIntegers = (name: string): string =>
  `column "${name}" is read as text: it has whole numbers of more than 38 digits, which no integer type keeps.`
