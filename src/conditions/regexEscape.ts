export interface RegexEscape {
  readonly end: number
  /** About how many instructions it takes. */
  readonly size: number
  /** The character it stands for; null where it stands for several, or for a place. */
  readonly char: number | null
}

interface Lexeme {
  readonly pattern: RegExp
  readonly read: (found: string) => Omit<RegexEscape, 'end'> | string
}

const one = (char: number): Omit<RegexEscape, 'end'> => ({ size: 1, char })
const controls: Readonly<Record<string, number>> = { a: 7, t: 9, n: 10, v: 11, f: 12, r: 13 }

const inClass: readonly Lexeme[] = [
  { pattern: /\\[dsw]/y, read: () => ({ size: 1, char: null }) },
  { pattern: /\\[DSW]/y, read: () => ({ size: 6, char: null }) },
  { pattern: /\\[atnvfr]/y, read: (found) => one(controls[found.slice(1)]!) },
  { pattern: /\\[ -/:-@[-`{-~]/y, read: (found) => one(found.charCodeAt(1)) },
  { pattern: /\\x(?:[0-9A-Fa-f]{2}|\{[0-9A-Fa-f]+\})/y, read: hexadecimal },
  { pattern: /\\[pP](?:[A-Za-z]|\{[^}]*\})/y, read: property },
  { pattern: /\\[1-9k]/y, read: () => 'a backreference; compare columns, or write the alternatives out' },
  { pattern: /\\0/y, read: () => 'write \\x with two digits for a character by its number' },
  { pattern: /\\u/y, read: () => 'write \\x{…} instead of \\u' },
  { pattern: /\\$/y, read: () => 'there is nothing after the \\; write \\\\ for the character' },
]

const outside: readonly Lexeme[] = [
  { pattern: /\\[bBAz]/y, read: () => ({ size: 1, char: null }) },
  ...inClass,
  { pattern: /\\Z/y, read: () => 'write \\z for the end of the text' },
]

/** The escape that starts here, or what is wrong with it. */
export function regexEscape(pattern: string, start: number, lexemes = outside): RegexEscape | string {
  for (const { pattern: lexeme, read } of lexemes) {
    lexeme.lastIndex = start
    const found = lexeme.exec(pattern)?.[0]
    if (found === undefined) continue
    const escape = read(found)
    return typeof escape === 'string' ? escape : { ...escape, end: start + found.length }
  }
  return `\\${String.fromCodePoint(pattern.codePointAt(start + 1) ?? 0)} means nothing here`
}

export const classEscape = (pattern: string, start: number): RegexEscape | string =>
  regexEscape(pattern, start, inClass)

function hexadecimal(found: string): Omit<RegexEscape, 'end'> | string {
  const char = parseInt(found.replace(/[^0-9A-Fa-f]/g, ''), 16)
  return char <= 0x10ffff ? one(char) : 'there is no character of this number; the last is \\x{10FFFF}'
}

const categories =
  'C Cc Cf Co Cs L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs'
const scripts =
  'Arabic Armenian Bengali Braille Cherokee Common Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Han Hangul Hebrew Hiragana Inherited Kannada Katakana Khmer Lao Latin Malayalam Mongolian Myanmar Oriya Runic Sinhala Syriac Tamil Telugu Thaana Thai Tibetan'
const properties = new Set(`Any ${categories} ${scripts}`.split(' '))

function property(found: string): Omit<RegexEscape, 'end'> | string {
  const name = found.slice(2).replace(/^\{\^?|\}$/g, '')
  return properties.has(name)
    ? { size: 350, char: null }
    : `${found} names no class; write a category such as \\p{Lu} or a script such as \\p{Greek}`
}
