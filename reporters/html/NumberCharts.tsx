import type { Histogram, NumberProfile } from '../../src/core/columnProfile.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatFigure } from '../format/formatFigure.ts'
import { numberAxis } from './axis.ts'
import { BinTable } from './BinTable.tsx'
import { frameOf } from './Chart.tsx'
import { EcdfChart } from './EcdfChart.tsx'
import { HistogramChart } from './HistogramChart.tsx'
import { histogramShares } from './histogramShares.ts'

const wide = frameOf(440, 190)
const narrow = frameOf(320, 190)

/** The numbers of both tables in common bins, and their cumulative distributions. */
export function NumberCharts({
  id,
  name,
  numbers: { histogram, ecdf, summary },
}: {
  readonly id: string
  readonly name: string
  readonly numbers: NumberProfile
}) {
  if (!histogram) return <p class="aside">There are no finite numbers to draw.</p>
  const shares = histogramShares(histogram)
  const bins = (shares.reference ?? shares.sample ?? []).length
  const edges = histogram.edges ?? Array.from({ length: bins + 1 }, (_, i) => i)
  const [low, high] = [edges[0]!, edges.at(-1)!]
  const axis = (frame: typeof wide, count: number) => {
    const full = numberAxis(low, high, frame, count, low % 1 !== 0 && edges[1]! - low === 1)
    return histogram.edges ? full : { ...full, ticks: [] }
  }
  return (
    <>
      <figure>
        <HistogramChart
          id={`${id}-h`}
          title={`Histogram of ${name}`}
          description={`Shares of the values of each table in ${bins} bins; the table below has them.`}
          frame={wide}
          edges={edges}
          x={axis(wide, 6)}
          shares={shares}
        />
        <figcaption>Share of values{beyond(histogram, summary)}</figcaption>
        {histogram.edges && <BinTable histogram={histogram} edges={edges.map(formatFigure)} />}
      </figure>
      {ecdf && (
        <figure>
          <EcdfChart
            id={`${id}-e`}
            name={name}
            frame={narrow}
            x={axis(narrow, 4)}
            range={[low, high]}
            ecdf={ecdf}
          />
          <figcaption>
            Cumulative
            {ecdf.gap && ecdf.gap.distance > 0 && <>; widest apart at {formatFigure(ecdf.gap.value)}</>}
          </figcaption>
        </figure>
      )}
    </>
  )
}

/** Values of a long tail outside of the chart. */
function beyond({ below, above }: Histogram<number>, summary: NumberProfile['summary']): string {
  const count = ({ reference, sample }: typeof below): number => (reference ?? 0) + (sample ?? 0)
  const sides = [summary.reference, summary.sample].filter((side) => side !== null)
  const least =
    sides.length === 0 ? '' : `, down to ${formatFigure(Math.min(...sides.map(({ min }) => min)))}`
  const most = sides.length === 0 ? '' : `, up to ${formatFigure(Math.max(...sides.map(({ max }) => max)))}`
  const parts = [
    ...(count(below) > 0 ? [`${formatCount(count(below))} more on the left${least}`] : []),
    ...(count(above) > 0 ? [`${formatCount(count(above))} more on the right${most}`] : []),
  ]
  return parts.length === 0 ? '' : `; ${parts.join('; ')}`
}
