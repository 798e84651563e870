/** How far the rows of the chosen cells are from the rows of all others, by their counts in each bucket. */
export type UnitStatistic = (chosen: Float64Array, others: Float64Array) => number

export type UnitStatisticName = 'D' | 'share' | 'new'

function total(counts: Float64Array): number {
  let sum = 0
  for (let i = 0; i < counts.length; i++) sum += counts[i]!
  return sum
}

/** The distance is 0 where one part has no values. */
const ofShares =
  (distance: (chosen: Float64Array, others: Float64Array, n: number, m: number) => number): UnitStatistic =>
  (chosen, others) => {
    const [n, m] = [total(chosen), total(others)]
    return n === 0 || m === 0 ? 0 : distance(chosen, others, n, m)
  }

/**
 * `D` is the greatest gap between the distribution functions of ordered buckets, `share` the total variation of classes (of
 * two, the difference of their rates), `new` the share of the chosen rows whose class no other row has.
 */
export const unitStatistics: Readonly<Record<UnitStatisticName, UnitStatistic>> = {
  D: ofShares((chosen, others, n, m) => {
    let [gap, widest] = [0, 0]
    for (let i = 0; i < chosen.length; i++) {
      gap += chosen[i]! * m - others[i]! * n
      widest = Math.max(widest, Math.abs(gap))
    }
    return widest / (n * m)
  }),
  share: ofShares((chosen, others, n, m) => {
    let moved = 0
    for (let i = 0; i < chosen.length; i++) moved += Math.abs(chosen[i]! * m - others[i]! * n)
    return moved / (2 * n * m)
  }),
  new: ofShares((chosen, others, n) => {
    let unseen = 0
    for (let i = 0; i < chosen.length; i++) if (others[i] === 0) unseen += chosen[i]!
    return unseen / n
  }),
}
