import { call, float, sum, tryCast, type AggregateExpr, type Expr } from '../sql/ast.ts'
import type { Value } from '../core/row.ts'

/** Bits of an integer of the engine that a sum may use; the last one is its sign. */
const sumBits = 126
/** Bits of one term: twice what a double has, so that a term far below the greatest loses nothing that shows. */
const mostTermBits = 106
/** 2^1023 is the greatest power of two that is a double. */
const greatestPower = 1023

/**
 * How many bits to shift terms before they are added as integers, so that `count` of them, none greater than `greatest`,
 * fit. A sum of integers doesn't depend on the order, which sums of doubles do: on threads, row groups and memory.
 */
export function fixedPointShift(greatest: number, count: number): number {
  const exponent = greatest === 0 ? 0 : Math.floor(Math.log2(greatest)) + 2
  const termBits = Math.min(mostTermBits, sumBits - Math.ceil(Math.log2(count + 1)))
  return Math.max(-greatestPower, Math.min(greatestPower, termBits - exponent))
}

/** The exact sum of finite terms, each shifted and rounded to an integer. */
export const fixedPointSum = (of: Expr, shift: number): AggregateExpr =>
  sum(tryCast(call('float_multiply', of, float(2 ** shift)), 'integer'))

/** The sum that an engine gave back, as the nearest double. */
export const unshifted = (total: Value | undefined, shift: number): number => Number(total ?? 0) * 2 ** -shift
