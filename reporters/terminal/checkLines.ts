import type { Report } from '../../src/report.ts'
import { columnLabel } from '../columnLabel.ts'
import { displayWidth } from '../displayWidth.ts'
import { padDisplay } from '../padDisplay.ts'
import { plainText } from '../plainText.ts'
import { evidence } from './evidence.ts'
import { examples } from './examples.ts'
import { kindOf, marks, type Kind } from './mark.ts'
import type { Paint } from './painter.ts'

export interface Layout {
  readonly verbose: boolean
  readonly width: number
  readonly maxExamples: number
  readonly paint: Paint
}

const gutterCap = 28
// The margin and mark before the label, and two blanks after label and message each.
const gaps = 8

const widest = (texts: readonly string[]): number =>
  texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0)

/** The results of some kinds, kind after kind, in columns: mark, label, message, numbers; examples below. */
export function checkLines(report: Report, kinds: readonly Kind[], layout: Layout): string[] {
  const checks = kinds.flatMap((kind) =>
    report.results
      .filter((result) => kindOf(result) === kind)
      .map((result) => ({
        ...marks[kind],
        label: columnLabel(result),
        message: plainText(result.message),
        numbers: evidence(result, report, layout.verbose),
        below: examples(result, layout.maxExamples),
      })),
  )
  const gutter = Math.min(gutterCap, widest(checks.map(({ label }) => label)))
  const room = Math.max(0, layout.width - gaps - gutter - widest(checks.map(({ numbers }) => numbers)))
  const tested = checks.filter(({ numbers }) => numbers !== '')
  const messageWidth = widest(
    tested.map(({ message }) => message).filter((message) => displayWidth(message) <= room),
  )

  return checks.flatMap(({ symbol, style, label, message, numbers, below }) => {
    const text = `${padDisplay(label, gutter)}  ${padDisplay(message, messageWidth)}  ${numbers}`
    return [`${layout.paint(style, symbol)} ${text.trimEnd()}`, ...below]
  })
}
