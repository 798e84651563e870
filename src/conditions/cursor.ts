import { didYouMean } from '../text/didYouMean.ts'
import { elsewhere } from './elsewhere.ts'
import { expressionError } from './expressionError.ts'
import type { Span } from './span.ts'
import type { Token } from './tokenize.ts'

/** A place in the tokens of an expression, which moves on. */
export interface Cursor {
  readonly text: string
  /** The token that is next, or one after it. */
  peek(ahead?: number): Token
  /** The token that is next; the cursor moves past it. */
  take(): Token
  /** Moves past the next token if it is this symbol or keyword. */
  accept(value: string): boolean
  /** Moves past the next token, which has to be this symbol or keyword. */
  expect(value: string): Token
  /** From there up to what was taken last. */
  spanFrom(start: number): Span
  /** Something else was expected where the cursor is. */
  fail(expected: string, known?: readonly string[]): never
}

export function openCursor(text: string, tokens: readonly Token[]): Cursor {
  let index = 0
  const cursor: Cursor = {
    text,
    peek: (ahead = 0) => tokens[Math.min(index + ahead, tokens.length - 1)]!,
    take: () => tokens[index === tokens.length - 1 ? index : index++]!,
    accept(value) {
      const found = isA(cursor.peek(), value)
      if (found) cursor.take()
      return found
    },
    expect(value) {
      if (!isA(cursor.peek(), value)) cursor.fail(value)
      return cursor.take()
    },
    spanFrom: (start) => ({ start, end: tokens[index - 1]?.end ?? start }),
    fail(expected, known = []) {
      const found = cursor.peek()
      const written = text.slice(found.start, found.end)
      const instead = found.kind === 'word' ? elsewhere.get(written.toLowerCase()) : undefined
      const advice = instead ? `; ${instead}` : didYouMean(written.toUpperCase(), known)
      const what = found.kind === 'end' ? 'the end' : written
      throw expressionError(text, found, `expected ${expected}, found ${what}${advice}`)
    },
  }
  return cursor
}

/** Keywords are words in any case; symbols are themselves. */
export const isA = (token: Token, value: string): boolean =>
  (token.kind === 'word' && token.value.toUpperCase() === value) ||
  (token.kind === 'symbol' && token.value === value)
