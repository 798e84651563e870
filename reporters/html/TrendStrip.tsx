import type { Trend } from '../history/trends.ts'
import { drawnRuns, slot, stripHeight, stripPaths } from './trendPaths.ts'

/** Outcome of a check in each run, the oldest at the left; the text next to it says the same. */
export function TrendStrip({ kinds }: Pick<Trend, 'kinds'>) {
  const newest = kinds.slice(-drawnRuns)
  return (
    <svg class="strip" width={newest.length * slot} height={stripHeight} aria-hidden="true">
      {stripPaths(newest).map(({ kind, d }) => (
        <path class={kind} d={d} fill="currentColor" />
      ))}
    </svg>
  )
}
