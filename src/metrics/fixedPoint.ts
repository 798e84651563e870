import { call, float, sum, tryCast, type AggregateExpr, type Expr } from '../sql/ast.ts'
import type { Value } from '../core/row.ts'

/** Bits of one term, an integer of 64 bits with its sign; engines add these up in 128 bits. */
const termBits = 61
/** 2^1023 is the greatest power of two that is a double. */
const greatestPower = 1023

/**
 * How many bits to shift terms before they are added as integers, so that none greater than `greatest` is cut. A sum of
 * integers doesn't depend on the order, which sums of doubles do: on threads, row groups and memory. A term is rounded to
 * 2^-60 of the greatest, where adding up doubles rounds to 2^-53 of the sum.
 */
export function fixedPointShift(greatest: number): number {
  const exponent = greatest === 0 ? 0 : Math.floor(Math.log2(greatest)) + 2
  return Math.max(-greatestPower, Math.min(greatestPower, termBits - exponent))
}

/** The exact sum of finite terms, each shifted and rounded to an integer. */
export const fixedPointSum = (of: Expr, shift: number): AggregateExpr =>
  sum(tryCast(call('float_multiply', of, float(2 ** shift)), 'int64'))

/** The sum that an engine gave back, as the nearest double. */
export const fromFixedPoint = (total: Value | undefined, shift: number): number =>
  Number(total ?? 0) * 2 ** -shift
