import { formatPercent } from '../../src/text/formatPercent.ts'
import { plainText } from '../format/plainText.ts'
import { columns, widest } from '../terminal/columns.ts'
import { painter, type Paint } from '../terminal/painter.ts'
import { agreeInNumber } from '../../src/text/agreeInNumber.ts'
import type { CalibrationResult, FalseAlarmRate } from '../../src/core/calibration.ts'
import { formatCount } from '../../src/text/formatCount.ts'

export interface CalibrationLayout {
  readonly verbose: boolean
  readonly quiet: boolean
  readonly colour: boolean
}

/** A calibration for people: a line a check, those above their promise first, the verdict last. */
export function calibrationReport(measured: CalibrationResult, layout: CalibrationLayout): string {
  const paint = painter(layout.colour)
  const verdict = verdictOf(measured, paint)
  if (layout.quiet) return `${verdict}\n`
  const parts = [header(measured), rates(measured, paint), asides(measured, layout.verbose), [verdict]]
  const blocks = parts.filter((lines) => lines.length > 0)
  return `\n${blocks.map((lines) => lines.map((line) => `  ${line}\n`).join('')).join('\n')}`
}

function header({
  reference,
  rows,
  splits,
  seed,
  alpha,
  correction,
  confidence,
}: CalibrationResult): string[] {
  const [fewest, most] = rows
  const each =
    fewest === most ? formatCount(most, 'row') : `${formatCount(fewest)} to ${formatCount(most, 'row')}`
  const family =
    correction === 'none' ? 'none of the family, uncorrected' : `of the family (${correction}) too`
  return [
    `reference  ${plainText(reference.ref)}   ${formatCount(reference.rows, 'row')}`,
    `splits     ${formatCount(splits)} by seed ${seed}, two parts of ${each}`,
    `promise    α ${alpha} of each test, ${family}`,
    `intervals  ${Number((100 * confidence).toPrecision(4))}% each, 95% all together`,
  ]
}

function rates({ checks, family }: CalibrationResult, paint: Paint): string[] {
  const named = checks.map(({ id, tests, ...rate }) => ({ name: plainText(id), by: tests.join(', '), rate }))
  const all = [...named, ...(family ? [{ name: 'family', by: 'any of these, corrected', rate: family }] : [])]
  const above = all.filter(({ rate }) => rate.isAbove)
  const others = all.filter(({ rate }) => !rate.isAbove)
  const rows = [...above, ...others].map(({ name, by, rate }) => [
    rate.isAbove ? '✗' : rate.promised === null ? '–' : '✓',
    ...[name, by, countOf(rate), formatPercent(rate.rate)],
    `[${rate.interval.map(formatPercent).join(', ')}]`,
  ])
  const layout = (rows[0] ?? []).map((_, i) => ({
    width: widest(rows.map((cells) => cells[i]!)),
    gap: i === 0 ? 1 : 2,
  }))
  return columns(rows, layout).map((line) =>
    line.replace(/^[✗✓]/, (mark) => paint(mark === '✗' ? 'red' : 'green', mark)),
  )
}

const countOf = ({ alarms, splits }: FalseAlarmRate): string =>
  `${formatCount(alarms)} of ${formatCount(splits)}`

function asides({ errors, untested }: CalibrationResult, verbose: boolean): string[] {
  const failed = errors.map(
    ({ id, message, splits }) =>
      `! ${plainText(id)}  in ${formatCount(splits, 'split')}: ${plainText(message)}`,
  )
  const skipped = untested.map(({ id, message }) => `– ${plainText(id)}  ${plainText(message)}`)
  if (verbose || skipped.length === 0) return [...failed, ...skipped]
  const hint = `– ${formatCount(skipped.length, 'check')} ${agreeInNumber(skipped.length, 'have been')} tested in no split   (-v lists them)`
  return [...failed, hint]
}

function verdictOf({ checks, family, errors, splits }: CalibrationResult, paint: Paint): string {
  if (!family) return `${paint('red', 'ERROR')}  no check was tested in any split`
  const rates = [...checks, family].filter(({ promised }) => promised !== null)
  const above = rates.filter(({ isAbove }) => isAbove).length
  const of = `of ${formatCount(rates.length, 'rate')}`
  const made = `in ${formatCount(splits, 'split')}`
  if (above > 0)
    return `${paint('red', 'FAIL')}  ${formatCount(above)} ${of} ${agreeInNumber(above, 'lie')} above what was promised, ${made}`
  if (errors.length > 0)
    return `${paint('red', 'ERROR')}  ${formatCount(errors.length, 'check')} could not be measured in every split`
  return `${paint('green', 'PASS')}  none ${of} lies above what was promised, ${made}`
}
