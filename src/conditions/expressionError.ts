import { UsageError } from '../errors/usageError.ts'
import type { Span } from './span.ts'

const widest = 100

/** An expression that cannot be used: what is wrong, and the line of its text with a caret under the place. */
export function expressionError(text: string, { start, end }: Span, problem: string): UsageError {
  const lineStart = text.slice(0, start).lastIndexOf('\n') + 1
  const lineEnd = text.indexOf('\n', start)
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd)
  const number = text.slice(0, lineStart).split('\n').length
  const position = start - lineStart
  const from = Math.max(0, Math.min(position - widest / 2, line.length - widest))
  const shown = line.slice(from, from + widest)
  const width = Math.max(1, Math.min(end - start, from + shown.length - position))
  const place = `${text.includes('\n') ? `line ${number}, ` : ''}position ${position + 1}`
  const caret = `${' '.repeat(position - from)}${'^'.repeat(width)}`
  return new UsageError(`${place}: ${problem}\n  ${visible(shown)}\n  ${caret}`)
}

/** One column for each character: what would move the cursor or cannot be seen is shown as a blank. */
const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
