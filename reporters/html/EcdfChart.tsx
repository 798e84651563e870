import type { EcdfProfile } from '../../src/core/columnProfile.ts'
import { formatFigure } from '../format/formatFigure.ts'
import { formatNumber } from '../../src/text/formatNumber.ts'
import { formatPercent } from '../../src/text/formatPercent.ts'
import { shareAxis, type Axis } from './axis.ts'
import { Chart, type Frame } from './Chart.tsx'
import { colours } from './colours.ts'
import { stepPath, type Point } from './stepPath.ts'

/** Both empirical distribution functions, with the largest gap between them. */
export function EcdfChart({
  id,
  name,
  frame,
  x,
  range: [low, high],
  ecdf,
}: {
  readonly id: string
  readonly name: string
  readonly frame: Frame
  readonly x: Axis
  readonly range: readonly [low: number, high: number]
  readonly ecdf: EcdfProfile
}) {
  const { values, counts, n, gap } = ecdf
  const y = shareAxis(1, frame, 2)
  const lineOf = (side: 'reference' | 'sample'): string | null => {
    const [own, total] = [counts[side], n[side]]
    if (!own || !total) return null
    const before = values.findLastIndex((value) => value < low)
    const inside = values.flatMap((value, i): Point[] =>
      value >= low && value <= high ? [[x.place(value), y.place(own[i]! / total)]] : [],
    )
    const start = y.place((own[before] ?? 0) / total)
    return stepPath([[frame.left, start], ...inside, [frame.right, inside.at(-1)?.[1] ?? start]])
  }
  const [reference, sample] = [lineOf('reference'), lineOf('sample')]
  const marked = gap && gap.distance > 0 && gap.value >= low && gap.value <= high ? gap : null
  return (
    <Chart
      id={id}
      frame={frame}
      title={`Cumulative distribution of ${name}`}
      description={
        gap
          ? `The largest gap is ${formatNumber(gap.distance)} at ${formatFigure(gap.value)}: up to there lie ${formatPercent(gap.reference)} of the reference and ${formatPercent(gap.sample)} of the sample.`
          : 'There is one table only.'
      }
      x={x.ticks}
      y={y.ticks}
    >
      {reference && (
        <path
          class="reference-line"
          fill="none"
          stroke={colours.reference}
          stroke-width="2.6"
          d={reference}
        />
      )}
      {sample && (
        <path class="sample-line" fill="none" stroke={colours.sample} stroke-width="1.6" d={sample} />
      )}
      {marked && (
        <Gap
          at={x.place(marked.value)}
          from={y.place(marked.reference)}
          to={y.place(marked.sample)}
          label={`D ${formatNumber(marked.distance)}`}
          frame={frame}
        />
      )}
    </Chart>
  )
}

const labelWidth = 60

function Gap({
  at,
  from,
  to,
  label,
  frame,
}: {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly label: string
  readonly frame: Frame
}) {
  // Above the curves to the left of the gap there is room, and below them to its right.
  const [upper, lower] = [Math.min(from, to), Math.max(from, to)]
  const room = { left: at - frame.left, right: frame.right - at }
  const above = upper < (frame.top + frame.bottom) / 2 ? room.left > labelWidth : room.right < labelWidth
  return (
    <g class="gap" stroke={colours.gap} fill={colours.gap}>
      <path d={`M${at.toFixed(1)} ${from.toFixed(1)}V${to.toFixed(1)}`} stroke-width="2" />
      <circle cx={at.toFixed(1)} cy={from.toFixed(1)} r="2.5" />
      <circle cx={at.toFixed(1)} cy={to.toFixed(1)} r="2.5" />
      <text
        x={(at + (above ? -6 : 6)).toFixed(1)}
        y={(above ? Math.max(frame.top + 9, upper - 3) : Math.min(frame.bottom - 4, lower + 12)).toFixed(1)}
        text-anchor={above ? 'end' : 'start'}
        stroke="#fff"
        stroke-width="3"
        paint-order="stroke"
        font-weight="600"
      >
        {label}
      </text>
    </g>
  )
}
