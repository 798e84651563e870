import { visible } from '../../src/text/visible.ts'

/**
 * Makes any text safe to print within one line of a terminal or a CI log: what would move the cursor, colour,
 * reorder or hide the text is shown as an escape such as `\u001b`, and CI commands are broken up.
 */
export function plainText(text: string): string {
  // GitHub obeys `::` after leading blanks, and `##[` (as Azure `##vso[`) anywhere in a line.
  return visible(text)
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replace(/##(?=\w*\[)/g, '# #')
}
