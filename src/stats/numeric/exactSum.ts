/** Number of doubles added up at a time: the sum of their parts of 40 bits has less than 53. */
export const blockSize = 8192
const partBits = 40
/** Beyond this, what cuts a double would be infinite. */
const greatestCut = 2 ** 1000
/** Doubles below this part of the greatest one are cut anew, as their last bits would be left over. */
const muchSmaller = 2 ** -10

/**
 * Sums doubles exactly, so to the same bits in any order; the sum is an integer in units of 2^-1074, and null if a double is
 * infinite.
 */
export function exactSum(values: Float64Array): bigint | null {
  const adder = exactAdder()
  for (let start = 0; start < values.length; start += blockSize)
    if (!adder.add(values.subarray(start, start + blockSize))) return null
  return adder.sum()
}

/** The exact sum of finite doubles. */
export const exactSumOfFinite = (values: Float64Array): bigint => exactSum(values)!

export interface ExactAdder {
  /** Adds up to `blockSize` doubles; false, and adds none, if one of them isn't finite. */
  add(values: Float64Array): boolean
  /** The sum, in units of 2^-1074. */
  sum(): bigint
}

/**
 * Adds doubles up exactly, block by block. They are cut at fixed bits into short parts, which doubles add up without rounding.
 *
 * Source: Demmel & Nguyen (2015), reproducible summation.
 */
export function exactAdder(): ExactAdder {
  let cuts = cutsFor(0)
  let total = 0n
  let [high, low, terms] = [0, 0, 0]
  const flush = (): void => {
    total += unitsOf(high) + unitsOf(low)
    ;[high, low, terms] = [0, 0, 0]
  }
  const addGreat = (values: Float64Array): boolean => {
    const areFinite = values.every(Number.isFinite)
    if (areFinite) total += values.reduce((sum, value) => sum + unitsOf(value), 0n)
    return areFinite
  }
  return {
    add(values) {
      let parts = partsOf(values, cuts)
      const { greatest } = parts
      if (greatest > greatestCut) return addGreat(values)
      if (greatest > cuts.most || (parts.left > 0 && greatest < cuts.most * muchSmaller)) {
        flush()
        cuts = cutsFor(greatest)
        parts = partsOf(values, cuts)
      }
      if (Number.isNaN(parts.high)) return false
      if (terms + values.length > blockSize) flush()
      high += parts.high
      low += parts.low
      terms += values.length
      if (parts.left > 0) total += exactSumOfFinite(restsOf(values, cuts))
      return true
    },
    sum() {
      flush()
      return total
    },
  }
}

/** Numbers that cut doubles of up to `most` into parts. */
interface Cuts {
  readonly most: number
  readonly first: number
  readonly second: number
}

function cutsFor(greatest: number): Cuts {
  const exponent = greatest === 0 ? -1074 : Math.ceil(Math.log2(greatest))
  const [first, second] = [cutAt(exponent + 1 - partBits), cutAt(exponent + 1 - 2 * partBits)]
  return { most: 2 ** exponent, first, second }
}

/** Added to a smaller double and subtracted again, it rounds to a multiple of 2^exponent. */
const cutAt = (exponent: number): number => 1.5 * 2 ** (Math.max(exponent, -1074) + 52)

interface Parts {
  readonly high: number
  readonly low: number
  /** 0 if no double has more bits than its two parts. */
  readonly left: number
  readonly greatest: number
}

function partsOf(values: Float64Array, { first, second }: Cuts): Parts {
  let [high, low, left, greatest] = [0, 0, 0, 0]
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    const top = value + first - first
    const below = value - top
    const next = below + second - second
    high += top
    low += next
    left = Math.max(left, Math.abs(below - next))
    greatest = Math.max(greatest, Math.abs(value))
  }
  return { high, low, left, greatest }
}

/** Remainders of the few doubles that have more bits than two parts. */
function restsOf(values: Float64Array, { first, second }: Cuts): Float64Array {
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
