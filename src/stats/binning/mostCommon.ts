/** A number and how often it occurs. */
export interface NumberCount {
  readonly value: number
  readonly count: number
}

/** Returns the most common of sorted numbers, the most common first and of equally common ones the least first. */
export function mostCommon(sorted: Float64Array, most: number): readonly NumberCount[] {
  const found: NumberCount[] = []
  let start = 0
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sorted[i] === sorted[start]) continue
    const count = i - start
    if (found.length < most || count > found.at(-1)!.count) {
      const at = found.findIndex((other) => other.count < count)
      found.splice(at === -1 ? found.length : at, 0, { value: sorted[start]!, count })
      found.length = Math.min(found.length, most)
    }
    start = i
  }
  return found
}
