import type { Backtest, BacktestCheck, BacktestVersion, FailureRate } from '../../src/core/backtest.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatPercent } from '../../src/text/formatPercent.ts'
import { truncate } from '../../src/text/truncate.ts'
import { plainText } from '../format/plainText.ts'
import { columns, widest } from '../terminal/columns.ts'
import { painter, type Paint, type Style } from '../terminal/painter.ts'

export interface BacktestLayout {
  /** Also lists the checks that never failed. */
  readonly verbose: boolean
  readonly quiet: boolean
  readonly colour: boolean
}

const marks: Readonly<Record<BacktestVersion['status'], readonly [symbol: string, style: Style]>> = {
  pass: ['✓', 'green'],
  fail: ['✗', 'red'],
  error: ['E', 'red'],
  incomplete: ['?', 'yellow'],
  unreadable: ['E', 'red'],
}
const longestId = 80

/** A backtest for people: the verdict of each version, how often each check failed, and the whole run last. */
export function backtestReport(found: Backtest, { verbose, quiet, colour }: BacktestLayout): string {
  const paint = painter(colour)
  const last = [describeRate('the run would have failed on', found.run)]
  if (quiet) return `  ${last[0]!}\n`
  const never = found.checks.filter(({ failures }) => failures === 0)
  const shown = found.checks.filter(({ failures }) => failures > 0 || verbose)
  const parts = [
    [`suite      ${plainText(found.suite)}`, `versions   ${found.versions.length}`],
    aligned(found.versions.map((version) => versionCells(version, paint))),
    aligned(shown.map((check) => checkCells(check, paint))),
    never.length > 0 && !verbose
      ? [`✓ ${formatCount(never.length, 'check')} never failed   (-v lists them)`]
      : [],
    last,
  ]
  const blocks = parts.filter((lines) => lines.length > 0)
  return `\n${blocks.map((lines) => lines.map((line) => `  ${line}\n`).join('')).join('\n')}`
}

function versionCells(version: BacktestVersion, paint: Paint): readonly string[] {
  const { ref, rows, status, failed, problem } = version
  const [symbol, style] = marks[status]
  const what = problem ?? (failed.length === 0 ? status : `${formatCount(failed.length, 'check')} failed`)
  return [paint(style, symbol), plainText(ref), formatCount(rows, 'row'), plainText(what)]
}

const checkCells = ({ id, unjudged, ...rate }: BacktestCheck, paint: Paint): readonly string[] => [
  rate.failures > 0 ? paint('red', '✗') : paint('green', '✓'),
  truncate(plainText(id), longestId),
  `${rate.failures} of ${rate.judged}`,
  `${intervalOf(rate)}${unjudged > 0 ? `, ${unjudged} not judged` : ''}`,
]

const intervalOf = ({ failures, judged, interval }: FailureRate): string =>
  interval === null ? '' : `${formatPercent(failures / judged)} [${interval.map(formatPercent).join(', ')}]`

const describeRate = (what: string, rate: FailureRate): string =>
  rate.judged === 0
    ? `${what} no version: none was judged`
    : `${what} ${rate.failures} of ${formatCount(rate.judged, 'version')}: ${intervalOf(rate)}`

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const layout = (rows[0] ?? []).map((_, i) => ({
    width: widest(rows.map((cells) => cells[i]!)),
    gap: i === 0 ? 1 : 2,
  }))
  return columns(rows, layout)
}
