import { exactAdder, toDouble } from './exactSum.ts'
import { meanRest } from './meanRest.ts'

export interface Total {
  /** Finite numbers. */
  readonly count: number
  /** ±Infinity if there are infinite numbers, NaN if there are of both signs; `null` without numbers. */
  readonly sum: number | null
  readonly mean: number | null
}

export interface GrowingTotal {
  /** Takes up to `blockSize` numbers; NaN is left out. */
  add(values: Float64Array): void
  total(): Total
  /** By how much the mean is greater than that of the total, which is rounded; `null` without a finite mean. */
  meanRest(): number | null
  /** How many numbers there were, infinite ones too. */
  numbers(): number
}

/** The sum and the mean of numbers that come in blocks: the same bits in any order. */
export function growingTotal(): GrowingTotal {
  const adder = exactAdder()
  let [count, infinities, infinite] = [0, 0, 0]
  const total = (): Total => {
    if (infinite !== 0) return { count, sum: infinite, mean: infinite }
    if (count === 0) return { count, sum: null, mean: null }
    const sum = adder.sum()
    return { count, sum: toDouble(sum), mean: toDouble(sum, count) }
  }
  return {
    add(values) {
      if (adder.add(values)) {
        count += values.length
        return
      }
      const finite = finiteOf(values)
      adder.add(finite)
      count += finite.length
      const found = infinitiesOf(values)
      infinite += found.sum
      infinities += found.count
    },
    numbers: () => count + infinities,
    total,
    meanRest() {
      const { mean } = total()
      return infinite !== 0 || mean === null ? null : meanRest(adder.sum(), count, mean)
    },
  }
}

function finiteOf(values: Float64Array): Float64Array {
  const finite = new Float64Array(values.length)
  let length = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    finite[length] = value
    // The next value replaces one that isn't finite.
    if (Math.abs(value) < Infinity) length++
  }
  return finite.subarray(0, length)
}

/** The sum is 0 without infinite numbers, and NaN if there are of both signs. */
function infinitiesOf(values: Float64Array): { readonly sum: number; readonly count: number } {
  let [sum, count] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (Math.abs(value) === Infinity) {
      sum += value
      count++
    }
  }
  return { sum, count }
}
