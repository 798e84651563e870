import type { Report } from '../../src/core/report.ts'
import { describeSpill } from '../../src/text/describeSpill.ts'
import { plainText } from '../format/plainText.ts'
import { checkLines } from './checkLines.ts'
import { columnLines } from './columnLines.ts'
import { header, labelWidth } from './header.ts'
import { marks, failureKinds, type Kind } from './mark.ts'
import { painter, type Paint } from './painter.ts'
import { passedLine } from './passedLine.ts'
import { skippedLines } from './skippedLines.ts'
import { verdictLine } from './verdictLine.ts'

export interface TerminalOptions {
  /** Lists every check, with its statistic and p-values. */
  readonly verbose?: boolean
  /** Prints the verdict only. */
  readonly quiet?: boolean
  readonly colour?: boolean
  /** Columns of the terminal. Without it nothing is wrapped, and tables are made for 100. */
  readonly width?: number
  /** Failing values to show; 0 shows none. Default: 5. */
  readonly maxExamples?: number
  /** Stands after the verdict, e.g. where to find the whole report. */
  readonly reportHint?: string
}

const warningLines = ({ warnings }: Report, paint: Paint): string[] =>
  warnings.map((warning) => paint(marks.warning.style, `${marks.warning.symbol} ${plainText(warning)}`))

const spillLine = ({ spilledBytes }: Report): string[] =>
  spilledBytes === undefined ? [] : [`${'memory'.padEnd(labelWidth)}${describeSpill(spilledBytes)}`]

/** The report for people: what failed comes first, the verdict in the last line. */
export function terminal(report: Report, options: TerminalOptions = {}): string {
  const { verbose = false, quiet = false, colour = false, width, maxExamples = 5, reportHint } = options
  const paint = painter(colour)
  const answer = verdictLine(report, paint)
  if (quiet) return `  ${answer}\n`

  const kinds: readonly Kind[] = verbose ? [...failureKinds, 'pass', 'skip'] : failureKinds
  const checks = checkLines(report, kinds, {
    verbose,
    maxExamples,
    paint,
    width: width ?? 100,
    wrap: width !== undefined,
  })
  const folded = verbose ? [] : [...passedLine(report, paint), ...skippedLines(report, paint)]
  const hint = reportHint === undefined ? '' : `          ${plainText(reportHint)}`

  const read = verbose ? columnLines(report) : []
  const head = [...header(report), ...(verbose ? spillLine(report) : [])]

  return [head, ...read, warningLines(report, paint), [...checks, ...folded], [answer + hint]]
    .filter((block) => block.length > 0)
    .map((block) => block.map((line) => `  ${line}\n`).join(''))
    .join('\n')
}
