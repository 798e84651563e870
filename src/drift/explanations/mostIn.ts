import { formatCount } from '../../text/formatCount.ts'
import { truncate } from '../../text/truncate.ts'
import type { PooledClasses } from '../../stats/binning/poolRareClasses.ts'

/** The class that contributes most, in words; it may be a pool of rare ones. */
export function mostIn(
  names: readonly string[],
  contributions: readonly number[],
  { place, pooled }: Pick<PooledClasses, 'place' | 'pooled'>,
): string {
  const most = contributions.indexOf(Math.max(...contributions))
  const members = names.filter((_, i) => place[i] === most)
  return pooled > 0 && members.length > 1
    ? `the ${formatCount(members.length)} rarest classes`
    : JSON.stringify(truncate(members[0]!))
}
