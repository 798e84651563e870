import type { Unexpected } from '../../src/core/outcome.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatPercent } from '../../src/text/formatPercent.ts'
import { colours } from './colours.ts'

/** How many values break an expectation, as words and as a bar. */
export function UnexpectedBar({ unexpected }: { readonly unexpected: Unexpected }) {
  const { count, total, fraction } = unexpected
  return (
    <div class="unexpected">
      <svg width="100%" height="8" aria-hidden="true">
        <rect class="track" width="100%" height="8" rx="2" fill={colours.grid} />
        <rect class="gap-fill" width={`${widthOf(fraction)}%`} height="8" rx="2" fill={colours.gap} />
      </svg>
      <span>
        <b>{formatCount(count)}</b> of {formatCount(total)} ({formatPercent(fraction)})
      </span>
    </div>
  )
}

/** One value of a million is still to be seen. */
const widthOf = (fraction: number): string => (fraction > 0 ? Math.max(0.5, fraction * 100) : 0).toFixed(2)
