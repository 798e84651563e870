import { hashDouble } from '../numeric/hashDouble.ts'

/** This number of values mostly shows whether there are ties. */
const fewValues = 4096
const mostSlots = 2 ** 23

/**
 * Reports whether two values are equal, in linear time; -0 equals 0.
 *
 * @param values - Without NaN.
 */
export function hasTies(values: Float64Array): boolean {
  if (isMonotone(values)) return false
  const few = values.subarray(0, fewValues)
  if (new Set(few).size < few.length) return true
  const size = Math.min(mostSlots, 2 ** Math.ceil(Math.log2(2 * values.length + 1)))
  const parts = Math.ceil((2 * values.length) / size)
  for (let part = 0; part < parts; part++) if (hasTiesIn(values, size, part, parts)) return true
  return false
}

/** As numbers are that count rows. */
function isMonotone(values: Float64Array): boolean {
  const isRising = values[1]! > values[0]!
  for (let i = 1; i < values.length; i++) {
    const [before, value] = [values[i - 1]!, values[i]!]
    if (value === before || value > before !== isRising) return false
  }
  return true
}

/** Looks at one part of the values, by their hashes, so that memory is bounded. */
function hasTiesIn(values: Float64Array, size: number, part: number, parts: number): boolean {
  const slots = new Float64Array(size).fill(NaN)
  const mask = size - 1
  for (let i = 0; i < values.length; i++) {
    // Adding 0 turns -0 into 0.
    const value = values[i]! + 0
    const hash = hashDouble(value)
    if (parts > 1 && hash % parts !== part) continue
    let at = Math.imul(hash, 0x9e3779b1) & mask
    for (let known = slots[at]!; !Number.isNaN(known); known = slots[at]!) {
      if (known === value) return true
      at = (at + 1) & mask
    }
    slots[at] = value
  }
  return false
}
