import { truncate } from '../../src/text/truncate.ts'
import { plainText } from '../format/plainText.ts'

/** Key by which the search of the page finds a column: its name, in lower case. */
export const searchKey = (name: string): string => truncate(plainText(name).toLowerCase(), 120)
