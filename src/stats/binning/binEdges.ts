import { nice, ticks } from 'd3-array'
import { commonRange } from './commonRange.ts'
import { quantile } from './quantile.ts'

const fewestBins = 16
const mostBins = 44

/**
 * Edges of the bins that several samples share: round numbers about as wide as Freedman and Diaconis have it. Whole
 * numbers in a short range have a bin each. Long tails are left outside. Null where all samples are empty.
 *
 * @param samples sorted, finite
 * @param include a value that must not be left outside
 */
export function binEdges(samples: readonly Float64Array[], include: number | null = null): number[] | null {
  const range = commonRange(samples, include)
  if (!range) return null
  const [low, high] = range
  const whole = samples.every((values) => values.every(Number.isSafeInteger))
  const single = whole ? (aroundEach(...fullRange(samples)) ?? aroundEach(low, high)) : null
  if (single) return single
  if (low === high) return aroundOne(low)
  const count = binCount(samples, low, high)
  const bins = whole ? Math.min(count, high - low) : count
  const [start, stop] = nice(low, high, bins)
  // Doubles may be too coarse for the step, and the range may be too wide for a double.
  const edges = [...new Set(ticks(start, stop, bins))]
  return edges.length < 2 ? [low, high] : edges
}

/** A bin for each whole number, if there are few enough. */
function aroundEach(low: number, high: number): number[] | null {
  if (high - low >= mostBins) return null
  const first = Math.floor(low) - 0.5
  return Array.from({ length: Math.ceil(high) - Math.floor(low) + 2 }, (_, i) => first + i)
}

function fullRange(samples: readonly Float64Array[]): [low: number, high: number] {
  const ends = samples.flatMap((sorted) => [...sorted.slice(0, 1), ...sorted.slice(-1)])
  return [Math.min(...ends), Math.max(...ends)]
}

const aroundOne = (value: number): number[] => {
  const margin = Math.max(Math.abs(value) / 100, 0.5)
  return [value - margin, value + margin]
}

function binCount(samples: readonly Float64Array[], low: number, high: number): number {
  const widths = samples
    .filter(({ length }) => length > 0)
    .map((sorted) => {
      const spread = quantile(sorted, 0.75)! - quantile(sorted, 0.25)!
      return (2 * spread) / Math.cbrt(sorted.length)
    })
  const wanted = Math.ceil((high - low) / Math.min(...widths))
  return Number.isFinite(wanted) ? Math.max(fewestBins, Math.min(mostBins, wanted)) : mostBins
}
