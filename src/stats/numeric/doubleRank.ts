const doubles = new Float64Array(1)
const bits = new BigInt64Array(doubles.buffer)

/** The place of a number among all doubles, counted from 0: neighbours are 1 apart, and -0 is 0. */
export function doubleRank(value: number): bigint {
  doubles[0] = Math.abs(value)
  return value < 0 ? -bits[0]! : bits[0]!
}

/** The number at a place among all doubles; the reverse of {@link doubleRank}. */
export function doubleAt(rank: bigint): number {
  bits[0] = rank < 0n ? -rank : rank
  return rank < 0n ? -doubles[0]! : doubles[0]!
}

/** The greatest double below a number that isn't -Infinity. */
export const doubleBelow = (value: number): number => doubleAt(doubleRank(value) - 1n)
