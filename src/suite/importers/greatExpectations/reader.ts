import { tokenize, type Token } from './tokenize.ts'

/** A place in a condition, which moves on. */
export interface Reader {
  /** The token that is next. */
  next(): Token
  take(): Token
  /** Moves past the next token if it is one of these words or symbols. */
  accept(...values: readonly string[]): boolean
  expect(value: string): void
  fail(expected: string): never
}

export function openReader(text: string, subject = 'row_condition'): Reader {
  const tokens = tokenize(text, subject)
  let index = 0
  const reader: Reader = {
    next: () => tokens[index]!,
    take: () => tokens[index === tokens.length - 1 ? index : index++]!,
    accept(...values) {
      const { kind, value } = reader.next()
      const found = (kind === 'symbol' || kind === 'word') && values.includes(value)
      if (found) reader.take()
      return found
    },
    expect(value) {
      if (!reader.accept(value)) reader.fail(value)
    },
    fail(expected) {
      const { value, at } = reader.next()
      throw new Error(`${subject}: position ${at}: expected ${expected}, found ${value}`)
    },
  }
  return reader
}
