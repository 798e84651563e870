import { formatCount } from '../../text/formatCount.ts'
import { truncate } from '../../text/truncate.ts'
import type { PooledClasses } from '../../stats/binning/poolRareClasses.ts'

/** Says that rare classes of both tables were counted as one: what changed among them isn't seen. */
export const rareClasses = (pooled: number): string =>
  pooled > 1 ? `, the ${formatCount(pooled)} least common classes of both tables as one` : ''

/** The class that contributes most, in words; it may be a pool of rare ones. */
export function mostIn(
  names: readonly string[],
  contributions: readonly number[],
  { place, pooled }: Pick<PooledClasses, 'place' | 'pooled'>,
): string {
  const most = contributions.indexOf(Math.max(...contributions))
  const members = names.filter((_, i) => place[i] === most)
  return pooled > 0 && members.length > 1
    ? `the ${formatCount(members.length)} least common classes`
    : JSON.stringify(truncate(members[0]!))
}
