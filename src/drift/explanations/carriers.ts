import { chiSquareContingency } from '../../stats/tests/chiSquareContingency.ts'

/** The share of the statistic that the named classes carry. */
const most = 0.8
/** Maximum number of classes named. */
const longest = 20

export interface Carrier {
  /** The place of the class in the counts. */
  readonly index: number
  readonly reference: number
  readonly sample: number
  /** The share of chi-square that it carries. */
  readonly share: number
}

/** The classes that together carry 80% of the difference, by chi-square, those that carry most first; 20 at most. */
export function carriers(reference: ArrayLike<number>, sample: ArrayLike<number>): readonly Carrier[] {
  const contributions = chiSquareContingency(reference, sample)?.contributions ?? []
  const total = contributions.reduce((sum, part) => sum + part, 0)
  if (total === 0) return []
  const all = contributions.map((part, index) => ({
    index,
    reference: reference[index]!,
    sample: sample[index]!,
    share: part / total,
  }))
  all.sort((a, b) => b.share - a.share)
  let told = 0
  const enough = all.findIndex(({ share }) => (told += share) >= most)
  return all.slice(0, Math.min(longest, (enough < 0 ? all.length : enough) + 1))
}
