import { bisectLeft, bisectRight } from 'd3-array'
import type { NumberCount } from './mostCommon.ts'

/** How often a value must occur, against the average of the others, to be one that was filled in. */
const spike = 20
/** With fewer other values, -1 may be one of a few codes. */
const fewestOthers = 10

interface Split {
  readonly found: NumberCount
  readonly others: Float64Array
}

/**
 * Finds known stand-ins for missing values, such as -999, among sorted finite numbers: at an end of the range, and either
 * far from all other values, or the only ones below zero, or much more common than others.
 */
export function standIns(sorted: Float64Array, known: readonly number[]): readonly NumberCount[] {
  const found: NumberCount[] = []
  for (let split = splitOff(sorted, known); split; split = splitOff(split.others, known))
    found.push(split.found)
  return found
}

/** Cuts one stand-in off either end; null where neither end is one. */
function splitOff(sorted: Float64Array, known: readonly number[]): Split | null {
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const [afterFirst, beforeLast] = [bisectRight(sorted, first), bisectLeft(sorted, last)]
  const atStart = { found: { value: first, count: afterFirst }, others: sorted.subarray(afterFirst) }
  const atEnd = {
    found: { value: last, count: sorted.length - beforeLast },
    others: sorted.subarray(0, beforeLast),
  }
  return [atStart, atEnd].find((split) => known.includes(split.found.value) && standsApart(split)) ?? null
}

function standsApart({ found: { value, count }, others }: Split): boolean {
  const [least, greatest] = [others[0]!, others.at(-1)!]
  // With a single other value there is no range to be far from.
  if (least === greatest) return false
  const gap = Math.max(least - value, value - greatest)
  // -1 is next to the codes 0 and 1.
  if (value !== -1 && gap >= (greatest - least) / 2) return true
  const distinct = countDistinct(others)
  const isOnlyNegative = value < 0 && least >= 0 && distinct >= fewestOthers
  return isOnlyNegative || count >= (spike * others.length) / distinct
}

function countDistinct(sorted: Float64Array): number {
  let distinct = 1
  for (let i = 1; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) distinct++
  return distinct
}
