import { shorten } from './quotedRecord.ts'

/** Makes a row as wide as the table, and says what was wrong with its width. */
export function fitRow(cells: (string | null)[], width: number): string | null {
  const found = cells.length
  if (found === width) return null
  const were = `${found} ${found === 1 ? 'cell' : 'cells'} where ${width} ${width === 1 ? 'was' : 'were'} expected`
  if (found < width) {
    while (cells.length < width) cells.push(null)
    return `${were}; the missing ${width - found === 1 ? 'one is' : 'ones are'} taken as null`
  }
  const extra = cells.splice(width)
  const shown = extra.slice(0, 5).map((cell) => (cell === null ? 'empty' : JSON.stringify(shorten(cell))))
  if (extra.length > shown.length) shown.push('…')
  return `${were}; ${extra.length} extra left out: ${shown.join(', ')}`
}
