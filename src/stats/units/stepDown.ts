/** Counts of relabelings that reach a height are of sums in floating point. */
const slack = 1e-9

/**
 * The adjusted p-values of hypotheses from their standardised statistics under every relabeling, of which the first is the
 * observed one: `z[i][b]` is hypothesis `i` under relabeling `b`. The most surprising hypothesis is compared with the
 * greatest of all, the next with the greatest of those left, and so on; so they need no other correction.
 *
 * Source: Westfall & Young (1993), "Resampling-based multiple testing", step-down max-T; Ge, Dudoit & Speed (2003).
 */
export function stepDown(z: readonly Float64Array[]): readonly number[] {
  const order = z.map((_, i) => i).sort((a, b) => z[b]![0]! - z[a]![0]! || a - b)
  const ways = z[0]?.length ?? 0
  const greatest = new Float64Array(ways).fill(-Infinity)
  const pValues = new Float64Array(z.length)
  for (const i of order.toReversed()) {
    const own = z[i]!
    let reached = 0
    for (let b = 0; b < ways; b++) {
      greatest[b] = Math.max(greatest[b]!, own[b]!)
      if (greatest[b]! >= own[0]! - slack) reached++
    }
    pValues[i] = reached / ways
  }
  let running = 0
  for (const i of order) pValues[i] = running = Math.max(running, pValues[i]!)
  return [...pValues]
}
