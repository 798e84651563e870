import { expressionError } from './expressionError.ts'
import type { Span } from './span.ts'

export type Token = Span &
  (
    | { readonly kind: 'word'; readonly value: string }
    | { readonly kind: 'name'; readonly value: string }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'symbol'; readonly value: string }
    | { readonly kind: 'integer'; readonly value: bigint }
    | { readonly kind: 'float'; readonly value: number }
    | { readonly kind: 'end' }
  )

/** Splits an expression into words, names in double quotes, texts in single quotes, numbers and symbols. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  let start = 0
  while (start < text.length) {
    const { found, made } = lexemeAt(text, start)
    const span = { start, end: start + found.length }
    if (typeof made === 'string') throw expressionError(text, span, made)
    if (made) tokens.push({ ...made, ...span })
    start = span.end
  }
  return [...tokens, { kind: 'end', start, end: start }]
}

function lexemeAt(text: string, start: number): { found: string; made: Made } {
  for (const { pattern, make } of lexemes) {
    pattern.lastIndex = start
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return { found, made: make(found) }
  }
  return { found: text.slice(start, start + 1), made: unknown(text.slice(start, start + 2)) }
}

type Bare<T> = T extends unknown ? Omit<T, keyof Span> : never
/** A token, null for what is only space, or what is wrong. */
type Made = Bare<Token> | string | null

interface Lexeme {
  readonly pattern: RegExp
  readonly make: (found: string) => Made
}

const lexemes: readonly Lexeme[] = [
  { pattern: /\s+/y, make: () => null },
  {
    pattern: /--|\/\*|#/y,
    make: (found) =>
      `"${found}" starts a comment, and there are none here${found === '--' ? '; for minus minus write - (-…)' : ''}`,
  },
  { pattern: /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy, make: (value) => ({ kind: 'word', value }) },
  { pattern: /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[\p{L}\p{N}_]*/uy, make: number },
  { pattern: /'(?:[^']|'')*'?/y, make: (found) => quoted(found, 'text') },
  { pattern: /"(?:[^"]|"")*"?/y, make: (found) => quoted(found, 'name') },
  { pattern: /<>|<=|>=|==|!=|\|\||[=<>+\-*/%(),]/y, make: (value) => ({ kind: 'symbol', value }) },
]

/** Integers of up to 38 digits are exact on every engine. */
const mostDigits = 38

function number(found: string): Made {
  if (/^[0-9]+$/.test(found))
    return found.replace(/^0+/, '').length <= mostDigits
      ? { kind: 'integer', value: BigInt(found) }
      : `a whole number of more than ${mostDigits} digits; write it with an exponent, e.g. 1e40`
  if (!/^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(found))
    return `"${found}" isn't a number; write numbers as 12, 1.5 or 1e-3, and put a name that starts with a digit in double quotes`
  const value = Number(found)
  if (!Number.isFinite(value)) return `${found} is past the largest float, 1.8e308`
  if (value === 0 && /[1-9]/.test(found.replace(/e.*/i, '')))
    return `${found} is below the smallest float, 5e-324`
  return { kind: 'float', value }
}

function quoted(found: string, kind: 'text' | 'name'): Made {
  const quote = found.slice(0, 1)
  const doubled = quote + quote
  // Quotes come in pairs where the closing one is there: the two ends, and two for each one inside.
  if ((found.split(quote).length - 1) % 2 === 1)
    return `the ${kind} that starts here has no closing ${quote}; a ${quote} inside it is written ${doubled}`
  const value = found.slice(1, -1).replaceAll(doubled, quote)
  if (/[\0\p{Cs}]/u.test(value)) return `a ${kind} cannot have NUL or half a character in it`
  if (kind === 'name' && value === '') return 'a name in double quotes is empty'
  return { kind, value }
}

function unknown(rest: string): string {
  const advice = Object.entries(advices).find(([start]) => rest.startsWith(start))?.[1]
  return `unexpected ${JSON.stringify(String.fromCodePoint(rest.codePointAt(0) ?? 0))}${advice ? `; ${advice}` : ''}`
}

/** Spellings of other dialects, and their equivalents here. */
const advices: Readonly<Record<string, string>> = {
  ';': 'write one expression, without a semicolon',
  '&': 'write AND',
  '|': 'write OR, or || to join texts',
  '!': 'write NOT, or <> for unequal',
  '~': "write regexp_matches(column, 'pattern')",
  '`': 'put the name of a column in double quotes',
  '[': 'put the name of a column in double quotes, and a list in ( )',
  '.': 'name a column without its table; put a name with a dot in it in double quotes',
  '::': 'write CAST(column AS type)',
  '\u2018': "use the straight quote '",
  '\u2019': "use the straight quote '",
  '\u201c': 'use the straight quote "',
  '\u201d': 'use the straight quote "',
}
