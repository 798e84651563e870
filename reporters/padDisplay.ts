import { displayWidth } from './displayWidth.ts'

/** Fills a text up with blanks to a number of terminal cells; a longer text stays as it is. */
export const padDisplay = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)))
