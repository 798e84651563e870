import { truncate } from '../../src/text/truncate.ts'
import { plainText } from '../format/plainText.ts'

/** What the search of the page looks for in a column: its name, in lower case. */
export const searchKey = (name: string): string => truncate(plainText(name).toLowerCase(), 120)
