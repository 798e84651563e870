import type { Scalar } from 'yaml'

/**
 * Writes a number past 2^53 with an exponent. JavaScript ends such an integer with zeros, and would read other digits than
 * the number has.
 */
export function writeExactly(scalar: Scalar): void {
  const { value } = scalar
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) scalar.format = 'EXP'
}
