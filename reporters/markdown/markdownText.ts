import { plainText } from '../format/plainText.ts'
import { truncate } from '../../src/text/truncate.ts'

const longest = 300

// References stand for characters without their meaning to Markdown; `.` and `)` make lists only after digits.
const special = /[\\`*_{}[\]()<>#+!|~$&"'=^-]|\.(?= )/g
const reference = (char: string): string => `&#${char.charCodeAt(0)};`

/**
 * Text that somebody else wrote, as text of a line of Markdown: nothing in it is markup, a mention, a reference to an
 * issue, an emoji or a link.
 */
export const markdownText = (text: string, max = longest): string =>
  truncate(plainText(text), max)
    .replace(special, reference)
    .replace(/@|&#35;|:(?=\S)|\bwww\b/g, (found) => `${found}<!-- -->`)

/** The same in the letters of code. */
export const markdownCode = (text: string, max = longest): string => `<code>${markdownText(text, max)}</code>`
