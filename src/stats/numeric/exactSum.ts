/** Number of doubles added up at a time: the sum of their parts of 40 bits has less than 53. */
const blockSize = 8192
const partBits = 40
/** Beyond this, what cuts a double would be infinite. */
const greatestCut = 2 ** 1000

/**
 * Sums doubles exactly, so to the same bits in any order; the sum is an integer in units of 2^-1074, and null if a double is
 * infinite.
 *
 * Doubles are cut at fixed bits into short parts, which doubles add up without rounding.
 *
 * Source: Demmel & Nguyen (2015), reproducible summation.
 */
export function exactSum(values: Float64Array): bigint | null {
  let total = 0n
  for (let start = 0; start < values.length; start += blockSize) {
    const sum = sumOfBlock(values.subarray(start, start + blockSize))
    if (sum === null) return null
    total += sum
  }
  return total
}

/** The exact sum of finite doubles. */
export const exactSumOfFinite = (values: Float64Array): bigint => exactSum(values)!

function sumOfBlock(values: Float64Array): bigint | null {
  let greatest = 0
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!)
    greatest = size > greatest ? size : greatest
  }
  if (greatest === 0) return 0n
  if (greatest === Infinity) return null
  if (greatest > greatestCut) return values.reduce((total, value) => total + unitsOf(value), 0n)
  const exponent = Math.ceil(Math.log2(greatest)) + 1
  const [first, second] = [cutAt(exponent - partBits), cutAt(exponent - 2 * partBits)]
  let [high, low, left] = [0, 0, 0]
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    const top = value + first - first
    const below = value - top
    const next = below + second - second
    high += top
    low += next
    left += Math.abs(below - next)
  }
  const total = unitsOf(high) + unitsOf(low)
  return left === 0 ? total : total + exactSumOfFinite(restsOf(values, first, second))
}

/** Added to a smaller double and subtracted again, it rounds to a multiple of 2^exponent. */
const cutAt = (exponent: number): number => 1.5 * 2 ** (Math.max(exponent, -1074) + 52)

/** Remainders of the few doubles that have more bits than two parts. */
function restsOf(values: Float64Array, first: number, second: number): Float64Array {
  const rests: number[] = []
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    const below = value - (value + first - first)
    const rest = below - (below + second - second)
    if (rest !== 0) rests.push(rest)
  }
  return Float64Array.from(rests)
}

const bits = new DataView(new ArrayBuffer(8))

function unitsOf(value: number): bigint {
  bits.setFloat64(0, Math.abs(value))
  const exponent = bits.getUint16(0) >> 4
  const fraction = bits.getBigUint64(0) & 0xfffffffffffffn
  const units = exponent === 0 ? fraction : (fraction | 0x10000000000000n) << BigInt(exponent - 1)
  return value < 0 ? -units : units
}

/** More bits than a double has, so that only the last rounding counts. */
const keptBits = 128

/** The double nearest to a number of units of 2^-1074 divided by `divisor`; ±Infinity past the greatest double. */
export function toDouble(units: bigint, divisor = 1): number {
  const size = (units < 0n ? -units : units) << BigInt(keptBits)
  const quotient = size / BigInt(divisor)
  const shift = Math.max(0, 4 * quotient.toString(16).length - keptBits)
  const top = quotient >> BigInt(shift)
  const isCut = (top << BigInt(shift)) * BigInt(divisor) !== size
  const exponent = shift - keptBits - 1074
  const half = Math.trunc(exponent / 2)
  const double = Number(isCut ? top | 1n : top) * 2 ** half * 2 ** (exponent - half)
  return units < 0n ? -double : double
}
