import wrapAnsi from 'wrap-ansi'
import { displayWidth } from './displayWidth.ts'

export interface Column {
  readonly width: number
  /** Blanks behind it. Default: 2. */
  readonly gap?: number
}

/** How many cells of a terminal the widest of some texts fills. */
export const widest = (texts: readonly string[]): number =>
  texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0)

/**
 * Rows of plain text as lines, in columns. A text that is wider than its column is wrapped within it, or where `wrap` is
 * off moves what stands behind it: lines that programs search had better stay whole.
 */
export const columns = (
  rows: readonly (readonly string[])[],
  layout: readonly Column[],
  wrap = false,
): readonly string[] =>
  rows.flatMap((row) => {
    const cells = row.map((text, i) => (wrap ? wrapped(text, layout[i]!.width) : [text]))
    const height = Math.max(...cells.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, i) => padded(lines[line] ?? '', layout[i]!))
        .join('')
        .trimEnd(),
    )
  })

const wrapped = (text: string, width: number): readonly string[] =>
  displayWidth(text) <= width ? [text] : wrapAnsi(text, width, { hard: true }).split('\n')

const padded = (text: string, { width, gap = 2 }: Column): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)) + gap)
