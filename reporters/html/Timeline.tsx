import type { TimeProfile } from '../../src/core/columnProfile.ts'
import { formatTime } from '../format/formatTime.ts'
import { timeAxis } from './axis.ts'
import { BinTable } from './BinTable.tsx'
import { frameOf } from './Chart.tsx'
import { HistogramChart } from './HistogramChart.tsx'
import { histogramShares } from './histogramShares.ts'

const frame = frameOf(770, 190)

/** When the rows of both tables are from, on one calendar. */
export function Timeline({
  id,
  name,
  times: { histogram },
}: {
  readonly id: string
  readonly name: string
  readonly times: TimeProfile
}) {
  if (!histogram) return <p class="aside">There are no times to draw.</p>
  const shares = histogramShares(histogram)
  const bins = (shares.reference ?? shares.sample ?? []).length
  const edges =
    histogram.edges?.map((edge) => Date.parse(edge)) ?? Array.from({ length: bins + 1 }, (_, i) => i)
  const x = timeAxis(edges[0]!, edges.at(-1)!, frame, 8)
  return (
    <figure class="wide">
      <HistogramChart
        id={`${id}-t`}
        title={`Timeline of ${name}`}
        description={`Shares of the rows of each table in ${bins} stretches of time; the table below has them.`}
        frame={frame}
        edges={edges}
        x={histogram.edges ? x : { ...x, ticks: [] }}
        shares={shares}
      />
      <figcaption>Share of rows over time, in UTC</figcaption>
      {histogram.edges && <BinTable histogram={histogram} edges={histogram.edges.map(formatTime)} />}
    </figure>
  )
}
