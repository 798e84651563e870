import type { Report, Result } from '../../src/core/report.ts'
import { columnLabel } from '../format/columnLabel.ts'
import { plainText } from '../format/plainText.ts'
import { truncate } from '../../src/text/truncate.ts'
import { columns, widest } from './columns.ts'
import { evidence } from './evidence.ts'
import { examples } from './examples.ts'
import { kindOf, marks, type Kind } from './mark.ts'
import type { Paint } from './painter.ts'

export interface Layout {
  readonly verbose: boolean
  readonly width: number
  /** Whether what does not fit is wrapped. */
  readonly wrap: boolean
  readonly maxExamples: number
  readonly paint: Paint
}

const gutterCap = 28
const longestLabel = 80
const longestText = 400
// The margin and mark before the label, and two blanks after label and message each.
const gaps = 8
const narrowest = 20

/** The results of some kinds, kind after kind, in columns: mark, label, message, numbers; examples and notes below. */
export function checkLines(report: Report, kinds: readonly Kind[], layout: Layout): string[] {
  const checks = kinds.flatMap((kind) =>
    report.results
      .filter((result) => kindOf(result) === kind)
      .map((result) => ({
        ...marks[kind],
        label: truncate(columnLabel(result), longestLabel),
        message: messageOf(result),
        numbers: evidence(result, report, layout.verbose),
        below: [...examples(result, layout.maxExamples), ...stackOf(result), ...noteOf(result)],
      })),
  )
  const cap = layout.wrap ? Math.min(gutterCap, Math.floor(layout.width / 4)) : gutterCap
  const gutter = Math.min(cap, widest(checks.map(({ label }) => label)))
  const numbersWidth = widest(checks.map(({ numbers }) => numbers))
  const room = Math.max(0, layout.width - gaps - gutter - numbersWidth)
  const fitting = checks
    .filter(({ numbers }) => numbers !== '' || layout.wrap)
    .map(({ message }) => message)
    .filter((message) => layout.wrap || widest([message]) <= room)
  const messageWidth = layout.wrap ? Math.max(narrowest, Math.min(room, widest(fitting))) : widest(fitting)
  const across = [
    { width: 1, gap: 1 },
    { width: gutter },
    { width: messageWidth },
    { width: numbersWidth, gap: 0 },
  ]
  const indented = [
    { width: 0, gap: 4 },
    { width: Math.max(narrowest, layout.width - gaps), gap: 0 },
  ]
  return checks.flatMap(({ symbol, style, label, message, numbers, below }) => [
    ...columns([[layout.paint(style, symbol), label, message, numbers]], across, layout.wrap),
    ...columns(
      below.map((text) => ['', text]),
      indented,
      layout.wrap,
    ),
  ])
}

const messageOf = ({ message, where }: Result): string =>
  plainText(truncate(message, longestText)) +
  (where === undefined ? '' : ` (where ${plainText(truncate(where, longestText))})`)

const stackOf = ({ stack = [] }: Result): readonly string[] => stack.map((frame) => `at ${plainText(frame)}`)

/** Why the author expects it helps where it is not so. */
const noteOf = ({ status, notes }: Result): readonly string[] =>
  notes !== undefined && (status === 'fail' || status === 'error')
    ? [`note: ${plainText(truncate(notes, longestText))}`]
    : []
