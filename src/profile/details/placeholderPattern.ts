import { missingPattern } from '../../sql/missingPattern.ts'

/** Texts that people type where a value has to be. */
const typed =
  'tests?|testing|dummy|x{2,}|tbd|todo|tba|asdf+|qwert[yz]|foo|foobar|placeholder|changeme|lorem ipsum.*'

/** RE2 pattern of texts that stand for a missing value, and of blanks alone. */
export const placeholderPattern = `${missingPattern}|\\s*(${typed})\\s*`

const inJavaScript = new RegExp(`^(?:${placeholderPattern.replace('(?i)', '')})$`, 'i')

/** Whether a text stands for a missing value; empty text is counted apart. */
export const isPlaceholder = (text: string): boolean => text !== '' && inJavaScript.test(text)
