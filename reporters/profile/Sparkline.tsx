import type { BothTables } from '../../src/core/bothTables.ts'
import type { ColumnProfile } from '../../src/core/columnProfile.ts'
import { HistogramShapes } from '../html/HistogramShapes.tsx'
import { histogramShares } from '../html/histogramShares.ts'

const [width, height] = [132, 30]

/** The distribution of a column in a line: its histogram, or its most common classes. */
export function Sparkline({ profile }: { readonly profile: ColumnProfile }) {
  const { reference, sample } = sharesIn(profile)
  const bins = (sample ?? reference ?? []).length
  if (bins === 0) return null
  const highest = Math.max(1e-9, ...(reference ?? []), ...(sample ?? []))
  // A bar takes at most an eighth of the width.
  const slots = Math.max(bins, 8)
  const places = Array.from({ length: bins + 1 }, (_, i) => (i * width) / slots)
  const topOf = (share: number): number => height - (share / highest) * (height - 2)
  const tops = { reference: reference && reference.map(topOf), sample: sample && sample.map(topOf) }
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <HistogramShapes places={places} tops={tops} bottom={height} stroke={1.4} />
    </svg>
  )
}

const none: BothTables<readonly number[]> = { reference: null, sample: null }

function sharesIn({ numbers, times, classes }: ColumnProfile): BothTables<readonly number[]> {
  const histogram = numbers?.histogram ?? times?.histogram
  if (histogram) return histogramShares(histogram)
  if (!classes) return none
  const share = (side: 'reference' | 'sample'): readonly number[] | null =>
    classes.n[side] === null
      ? null
      : classes.classes.map((one) => (one[side] ?? 0) / Math.max(1, classes.n[side] ?? 0))
  return { reference: share('reference'), sample: share('sample') }
}
