import type { BothTables } from '../../src/core/bothTables.ts'
import { shareAxis, type Axis } from './axis.ts'
import { Chart, type Frame } from './Chart.tsx'
import { colours } from './colours.ts'
import { barsPath, outlinePath } from './histogramPaths.ts'

/** Bins of both tables over each other: the reference filled, the sample as an outline; a single table is filled. */
export function HistogramChart({
  id,
  title,
  description,
  frame,
  edges,
  x,
  shares: { reference, sample },
}: {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly frame: Frame
  readonly edges: readonly number[]
  readonly x: Axis
  readonly shares: BothTables<readonly number[]>
}) {
  const y = shareAxis(Math.max(1e-9, ...(reference ?? []), ...(sample ?? [])), frame)
  const places = edges.map(x.place)
  return (
    <Chart id={id} frame={frame} title={title} description={description} x={x.ticks} y={y.ticks}>
      {reference && (
        <path
          class="reference-fill"
          fill={colours.reference}
          d={barsPath(places, reference.map(y.place), frame.bottom)}
        />
      )}
      {sample && reference && (
        <path
          class="sample-line"
          fill="none"
          stroke={colours.sample}
          stroke-width="1.8"
          stroke-linejoin="round"
          d={outlinePath(places, sample.map(y.place), frame.bottom)}
        />
      )}
      {sample && !reference && (
        <path
          class="sample-fill"
          fill={colours.sample}
          d={barsPath(places, sample.map(y.place), frame.bottom)}
        />
      )}
    </Chart>
  )
}
