import type { BothTables } from '../../src/core/bothTables.ts'
import { shareAxis, type Axis } from './axis.ts'
import { Chart, type Frame } from './Chart.tsx'
import { HistogramShapes } from './HistogramShapes.tsx'

/** The histogram of both tables, with axes. */
export function HistogramChart({
  id,
  title,
  description,
  frame,
  edges,
  x,
  shares,
}: {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly frame: Frame
  readonly edges: readonly number[]
  readonly x: Axis
  readonly shares: BothTables<readonly number[]>
}) {
  const y = shareAxis(Math.max(1e-9, ...(shares.reference ?? []), ...(shares.sample ?? [])), frame)
  const tops = {
    reference: shares.reference && shares.reference.map(y.place),
    sample: shares.sample && shares.sample.map(y.place),
  }
  return (
    <Chart id={id} frame={frame} title={title} description={description} x={x.ticks} y={y.ticks}>
      <HistogramShapes places={edges.map(x.place)} tops={tops} bottom={frame.bottom} stroke={1.8} />
    </Chart>
  )
}
