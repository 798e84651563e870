import { columnLabel } from '../format/columnLabel.ts'
import { formatFigure } from '../format/formatFigure.ts'
import { formatPercent } from '../../src/text/formatPercent.ts'
import { describeTrend } from '../history/describeTrend.ts'
import type { ShownTrend } from './pageModel.ts'
import { Text } from './Text.tsx'
import { drawnRuns, slot, sparkHeight, sparkline } from './trendPaths.ts'
import { TrendStrip } from './TrendStrip.tsx'

/** One check: its outcomes, what was measured, and both in words. */
export function TrendRow({
  shown: { trend, anchor },
  times,
}: {
  readonly shown: ShownTrend
  readonly times: readonly string[]
}) {
  const { result, kinds, values, measure } = trend
  const words = describeTrend(kinds, times)
  const label = <Text of={columnLabel(result)} max={60} />
  const { d, last } = sparkline(values.slice(-drawnRuns))
  const newest = values.at(-1) ?? null
  return (
    <tr>
      <th scope="row">
        {anchor === null ? label : <a href={`#${anchor}`}>{label}</a>}
        <small>{result.expectation}</small>
      </th>
      <td>
        <TrendStrip kinds={kinds} />
      </td>
      <td>
        {d !== '' && (
          <span class="spark">
            <svg width={Math.min(drawnRuns, values.length) * slot} height={sparkHeight} aria-hidden="true">
              <path class="sample-line" d={d} fill="none" stroke="currentColor" stroke-width="1.5" />
              {last && <circle class="sample-fill" cx={last[0]} cy={last[1]} r="2.5" fill="currentColor" />}
            </svg>
            {newest === null ? '–' : told(measure, newest)}
          </span>
        )}
      </td>
      <td>{words}</td>
    </tr>
  )
}

function told(measure: string, value: number): string {
  if (measure === 'unexpected') return `${formatPercent(value)} unexpected`
  return measure === 'observed' ? formatFigure(value) : `${measure} ${formatFigure(value)}`
}
