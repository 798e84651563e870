/** Below this many values sorting is faster. Measured. */
const fewValues = 256

/**
 * Puts the values of certain ranks into the places that sorting would give them, in linear time. Other values are in no order.
 *
 * @param values - Without NaN; reordered in place.
 * @param ranks - Places, from 0.
 */
export function placeRanks(values: Float64Array, ranks: Iterable<number>): void {
  const ascending = [...new Set(ranks)].sort((a, b) => a - b)
  place(values, ascending, 0, values.length - 1, 2 * Math.log2(values.length + 1))
}

/** Quickselect of several ranks; past `depth`, where its pivots were unlucky, it sorts. */
function place(
  values: Float64Array,
  ranks: readonly number[],
  from: number,
  to: number,
  depth: number,
): void {
  if (ranks.length === 0 || from >= to) return
  if (to - from < fewValues || depth <= 0) {
    values.subarray(from, to + 1).sort()
    return
  }
  const pivot = middleOf(values[from]!, values[(from + to) >> 1]!, values[to]!)
  let [i, j] = [from, to]
  while (i <= j) {
    while (values[i]! < pivot) i++
    while (values[j]! > pivot) j--
    if (i > j) break
    const value = values[i]!
    values[i++] = values[j]!
    values[j--] = value
  }
  const below = ranks.filter((rank) => rank <= j)
  const above = ranks.filter((rank) => rank >= i)
  place(values, below, from, j, depth - 1)
  place(values, above, i, to, depth - 1)
}

const middleOf = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
