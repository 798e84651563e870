import type { WrittenDigits } from '../sql/column.ts'

/** A double has each decimal with up to this number of digits. */
export const mostDigits = 15

type Operation = 'add' | 'subtract' | 'multiply'

/**
 * The digits of a sum, difference or product of decimals that are read as doubles: rounded to its places, the result is the
 * double of the exact one. `undefined` if that isn't certain.
 */
export function resultDigits(
  operation: Operation,
  a: WrittenDigits | undefined,
  b: WrittenDigits | undefined,
): WrittenDigits | undefined {
  if (!a || !b) return undefined
  const digits =
    operation === 'multiply'
      ? { whole: a.whole + b.whole, places: a.places + b.places }
      : { whole: Math.max(a.whole, b.whole) + 1, places: Math.max(a.places, b.places) }
  return digits.whole + digits.places <= mostDigits ? digits : undefined
}
