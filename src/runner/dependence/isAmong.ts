import { call, compare, float, literal, row, type Expr } from '../../sql/ast.ts'

/** Multiples of the golden ratio are spread evenly over all fractions, those of each third or seventh row too. */
const golden = (Math.sqrt(5) - 1) / 2

/**
 * Whether a row is among a share of all rows, together with its neighbour where `inPairs`. Every third row would be a bad
 * choice, as data may repeat with such a period.
 */
export function isAmong(share: number, { inPairs = false } = {}): Expr {
  if (share >= 1) return literal(true)
  const number = inPairs ? call('floor', call('float_multiply', row, float(0.5))) : row
  const place = call('float_multiply', number, float(golden))
  return compare(call('float_subtract', place, call('floor', place)), '<', float(share))
}
