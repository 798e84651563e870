import type { BothTables } from '../../src/core/bothTables.ts'
import { colours } from './colours.ts'
import { barsPath, outlinePath } from './histogramPaths.ts'

/** Bars of both tables over each other: the reference filled, the sample as an outline; a single table is filled. */
export function HistogramShapes({
  places,
  tops: { reference, sample },
  bottom,
  stroke,
}: {
  readonly places: readonly number[]
  readonly tops: BothTables<readonly number[]>
  readonly bottom: number
  readonly stroke: number
}) {
  return (
    <>
      {reference && (
        <path class="reference-fill" fill={colours.reference} d={barsPath(places, reference, bottom)} />
      )}
      {sample && reference && (
        <path
          class="sample-line"
          fill="none"
          stroke={colours.sample}
          stroke-width={stroke}
          stroke-linejoin="round"
          d={outlinePath(places, sample, bottom)}
        />
      )}
      {sample && !reference && (
        <path class="sample-fill" fill={colours.sample} d={barsPath(places, sample, bottom)} />
      )}
    </>
  )
}
