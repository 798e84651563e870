import { regexClass } from './regexClass.ts'
import { regexEscape } from './regexEscape.ts'

export type RegexPart = { readonly end: number } & (
  | { readonly kind: 'open' | 'close' | 'apart' }
  /** Most repetitions. */
  | { readonly kind: 'repeat'; readonly times: number }
  /** Instructions that it takes, about. */
  | { readonly kind: 'atom'; readonly size: number }
)

type Bare<T> = T extends unknown ? Omit<T, 'end'> : never

interface Lexeme {
  readonly pattern: RegExp
  readonly read: (found: string) => Bare<RegexPart> | string
}

const lexemes: readonly Lexeme[] = [
  {
    pattern: /\(\?(?:P<[A-Za-z0-9_]+>|(?:[imsU]+(?:-[imsU]+)?|-[imsU]+)?:)/y,
    read: () => ({ kind: 'open' }),
  },
  { pattern: /\(\?(?:[imsU]+(?:-[imsU]+)?|-[imsU]+)\)/y, read: () => ({ kind: 'apart' }) },
  { pattern: /\(\?.{0,2}/sy, read: (found) => extension(found) },
  { pattern: /\(/y, read: () => ({ kind: 'open' }) },
  { pattern: /\)/y, read: () => ({ kind: 'close' }) },
  { pattern: /\|/y, read: () => ({ kind: 'apart' }) },
  {
    pattern: /(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})\+/y,
    read: (found) => `${found} is possessive, and nothing here ever goes back; leave the + out`,
  },
  { pattern: /\{,[0-9]+\}/y, read: (found) => `write ${found.replace('{', '{0')} instead of ${found}` },
  { pattern: /(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})\??/y, read: repetition },
  { pattern: /\./y, read: () => ({ kind: 'atom', size: 3 }) },
  { pattern: /./suy, read: () => ({ kind: 'atom', size: 1 }) },
]

/** The part of a regex that starts here, or what is wrong with it. */
export function regexPart(pattern: string, start: number): RegexPart | string {
  const special = { '[': regexClass, '\\': regexEscape }[pattern[start]!]
  if (special) {
    const atom = special(pattern, start)
    return typeof atom === 'string' ? atom : { kind: 'atom', size: atom.size, end: atom.end }
  }
  for (const { pattern: lexeme, read } of lexemes) {
    lexeme.lastIndex = start
    const found = lexeme.exec(pattern)?.[0]
    if (found === undefined) continue
    const part = read(found)
    return typeof part === 'string' ? part : { ...part, end: start + found.length }
  }
  throw new Error(`no part of a regex: ${pattern.slice(start)}`)
}

const extensions: readonly (readonly [start: string, advice: string])[] = [
  ['(?=', 'a look-ahead; say it with two expectations, one of what must match and one of what must not'],
  ['(?!', 'a look-ahead; say it with two expectations, one of what must match and one of what must not'],
  ['(?<=', 'a look-behind; match what stands before as well'],
  ['(?<!', 'a look-behind; say it with two expectations, one of what must match and one of what must not'],
  ['(?<', 'a named group is written (?P<name>…) here'],
  ['(?>', 'an atomic group, and nothing here ever goes back; write (?:…)'],
  ['(?#', 'a comment; leave it out'],
  ['(?P=', 'a backreference; compare columns, or write the alternatives out'],
  ['(?(', 'a condition; write the alternatives out'],
  ['(?', '(? starts (?:…), (?P<name>…) or flags such as (?i), of i, m, s and U'],
]

const extension = (found: string): string => extensions.find(([start]) => found.startsWith(start))![1]

function repetition(found: string): Bare<RegexPart> | string {
  const [least, most = least] = (found.match(/[0-9]+/g) ?? ['1']).map(Number)
  return least! > most! ? `${found} has the larger number first` : { kind: 'repeat', times: most! }
}
