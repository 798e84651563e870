import type { ColumnProfile } from '../../src/core/columnProfile.ts'
import type { BothTables } from '../../src/core/bothTables.ts'
import { colours } from './colours.ts'
import { histogramShares } from './histogramShares.ts'
import { barsPath, outlinePath } from './histogramPaths.ts'

const [width, height] = [240, 92]

/** The histograms of a column in small, next to the check that found them different. */
export function Thumbnail({ profile, href }: { readonly profile: ColumnProfile; readonly href: string }) {
  const shares = smallShares(profile)
  if (!shares?.reference || !shares.sample) return null
  const highest = Math.max(...shares.reference, ...shares.sample)
  const places = Array.from(
    { length: shares.sample.length + 1 },
    (_, i) => (i * width) / shares.sample!.length,
  )
  const tops = (own: readonly number[]): readonly number[] =>
    own.map((share) => height - (share / highest) * (height - 3))
  return (
    <a class="thumbnail" href={href} aria-label="Both distributions">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path
          class="reference-fill"
          fill={colours.reference}
          d={barsPath(places, tops(shares.reference), height)}
        />
        <path
          class="sample-line"
          fill="none"
          stroke={colours.sample}
          stroke-width="1.6"
          d={outlinePath(places, tops(shares.sample), height)}
        />
      </svg>
    </a>
  )
}

function smallShares({ numbers, classes }: ColumnProfile): BothTables<readonly number[]> | null {
  if (numbers?.histogram) return histogramShares(numbers.histogram)
  if (!classes) return null
  const share = (side: 'reference' | 'sample'): readonly number[] =>
    classes.classes.map((one) => (one[side] ?? 0) / Math.max(1, classes.n[side] ?? 0))
  return { reference: share('reference'), sample: share('sample') }
}
