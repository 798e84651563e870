import type { TableSide } from '../../src/core/bothTables.ts'
import type { ColumnDetails, ValueCount } from '../../src/core/dataProfile.ts'
import { formatPercent } from '../../src/text/formatPercent.ts'
import { truncate } from '../../src/text/truncate.ts'
import { formatFigure } from '../format/formatFigure.ts'
import { formatTime } from '../format/formatTime.ts'
import { plainText } from '../format/plainText.ts'

/** Contents of one table's column, in a few words: its range, its most common values, or its lengths. */
export function columnSummary(column: ColumnDetails, side: TableSide): string {
  const { numbers, times, withheld } = column
  const details = column.details[side]
  if (withheld) return column.personal ? 'not shown: about a person' : 'values not shown'
  const summary = numbers?.summary[side]
  if (summary) {
    const median = summary.quantiles.find(({ p }) => p === 0.5)
    const middle = median ? `, median ${formatFigure(median.value)}` : ''
    return `${formatFigure(summary.min)} – ${formatFigure(summary.max)}${middle}`
  }
  const range = times?.summary[side]
  if (range) return `${shortTime(range.min)} – ${shortTime(range.max)}`
  const rows = column[side]?.rows ?? 0
  if (details?.top && rows > 0)
    return details.top
      .slice(0, 3)
      .map((value) => valueShare(value, rows))
      .join(', ')
  const [pattern] = details?.text?.patterns ?? []
  if (pattern) return truncate(plainText(pattern.regex), 60)
  const lengths = details?.text?.lengths
  return lengths ? `${formatFigure(lengths.min)} to ${formatFigure(lengths.max)} characters` : ''
}

const valueShare = ({ value, count }: ValueCount, rows: number): string =>
  `${value === '' ? '""' : truncate(plainText(value ?? '…'), 24)} ${formatPercent(count / rows)}`

const shortTime = (iso: string): string => formatTime(iso).replace(' UTC', '').replace(' 00:00:00', '')
