// Controls and line ends, lone surrogates, noncharacters, text-direction marks, and characters nobody can see.
const unsafe = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b\u2060\ufeff\ufffe\uffff]/gu

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escape = (char: string): string =>
  short[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * Makes any text safe to print within one line of a terminal or a CI log: what would move the cursor, colour,
 * reorder or hide the text is shown as an escape such as `\u001b`, and CI commands are broken up.
 */
export function plainText(text: string): string {
  // GitHub obeys `::` after leading blanks, and `##[` (as Azure `##vso[`) anywhere in a line.
  return text
    .replace(unsafe, escape)
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replace(/##(?=\w*\[)/g, '# #')
}
