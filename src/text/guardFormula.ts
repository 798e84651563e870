/**
 * The start of a formula in a spreadsheet: `=`, `+`, `-` or `@`, of any width, at the start of a cell or after what some
 * spreadsheets split cells at, also after blanks and quotes; or a tab. The same in RE2 and in JavaScript.
 */
export const formulaStart = `(^|[;\\t\\n])([ "'\`]*[=+\\-@＝＋－＠﹢﹣﹦﹫]|^ *\\t)`

const start = new RegExp(formulaStart, 'g')

/** Puts `'` before what a spreadsheet would calculate, so that it shows the text instead. */
export const guardFormula = (text: string): string => text.replace(start, "$1'$2")
