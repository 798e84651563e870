import type { TableSide } from '../../src/core/bothTables.ts'
import type { Alert, AlertLevel, ColumnDetails, DataProfile } from '../../src/core/dataProfile.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatNumber } from '../../src/text/formatNumber.ts'
import { formatPercent } from '../../src/text/formatPercent.ts'
import { truncate } from '../../src/text/truncate.ts'
import { columnLabel } from '../format/columnLabel.ts'
import { formatDuration } from '../format/formatDuration.ts'
import { plainText } from '../format/plainText.ts'
import { columns, widest } from '../terminal/columns.ts'
import { header } from '../terminal/header.ts'
import { painter, type Style } from '../terminal/painter.ts'
import { columnSummary } from './columnSummary.ts'

export interface ProfileTextOptions {
  readonly colour?: boolean
}

const mostAlerts = 30
const widestName = 32

const symbols: Readonly<Record<AlertLevel, { readonly symbol: string; readonly style: Style }>> = {
  high: { symbol: '!!', style: 'red' },
  medium: { symbol: '!', style: 'yellow' },
  low: { symbol: '·', style: 'dim' },
}

/** The profile for a terminal: what to look at first, then a line for each column. */
export function profileText(profile: DataProfile, { colour = false }: ProfileTextOptions = {}): string {
  const paint = painter(colour)
  const { alerts, warnings, durationMs, inputs } = profile
  const compares = inputs.reference !== null && inputs.sample !== null
  const names = widest([...alerts.map(({ column }) => labelOf(column)), ''])
  const shown = alerts.slice(0, mostAlerts).map((alert) => alertLine(alert, Math.min(names, widestName)))
  const lines = [
    ...header({ inputs: { reference: inputs.reference, sample: inputs.sample! }, family: null }),
    '',
    ...warnings.map((warning) => paint('yellow', `warning: ${plainText(warning)}`)),
    ...(warnings.length > 0 ? [''] : []),
    ...shown.map(({ level, line }) => paint(symbols[level].style, line)),
    ...(alerts.length > mostAlerts ? [`   … ${formatCount(alerts.length - mostAlerts)} more`] : []),
    ...(alerts.length > 0 ? [''] : []),
    ...columnTable(profile.columns, compares),
    '',
    `${formatCount(alerts.length, 'alert')}${counts(alerts)} in ${formatCount(profile.columns.length, 'column')} · ${formatDuration(durationMs)}`,
  ]
  return `${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n`
}

const labelOf = (column: string | null): string =>
  column === null ? 'table' : truncate(columnLabel({ column }), widestName)

function alertLine({ level, column, message }: Alert, width: number) {
  const [line = ''] = columns(
    [[symbols[level].symbol, labelOf(column), plainText(message)]],
    [
      { width: 2, gap: 1 },
      { width, gap: 2 },
      { width: 0, gap: 0 },
    ],
  )
  return { level, line }
}

function counts(alerts: readonly Alert[]): string {
  const count = (level: AlertLevel): number => alerts.filter((alert) => alert.level === level).length
  const parts = (['high', 'medium', 'low'] as const)
    .filter((level) => count(level) > 0)
    .map((level) => `${formatCount(count(level))} ${level}`)
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function columnTable(all: readonly ColumnDetails[], compares: boolean): readonly string[] {
  const side = (column: ColumnDetails): TableSide => (column.sample ? 'sample' : 'reference')
  const rows = all.map((column) => {
    const own = column[side(column)]
    const missing = own && own.rows > 0 ? (own.nulls + own.nans) / own.rows : 0
    return [
      labelOf(column.name),
      own?.type ?? '',
      missing === 0 ? '' : `${formatPercent(missing)} missing`,
      typeof own?.distinct === 'number' ? `${formatCount(own.distinct)} distinct` : '',
      ...(compares
        ? [column.distance ? `${column.distance.name} ${formatNumber(column.distance.value)}` : '']
        : []),
      columnSummary(column, side(column)),
    ]
  })
  const widths = [0, 1, 2, 3, ...(compares ? [4] : [])].map((at) => ({
    width: Math.min(at === 0 ? widestName : 24, widest(rows.map((row) => row[at] ?? ''))),
  }))
  return columns(rows, [...widths, { width: 0, gap: 0 }])
}
