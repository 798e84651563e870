/** Makes a row as wide as the table, and says what was wrong with its width, without its cells: findings go into every report. */
export function fitRow(cells: (string | null)[], width: number): string | null {
  const found = cells.length
  if (found === width) return null
  const were = `${found} ${found === 1 ? 'cell' : 'cells'} where ${width} ${width === 1 ? 'was' : 'were'} expected`
  if (found < width) {
    while (cells.length < width) cells.push(null)
    return `${were}; the missing ${width - found === 1 ? 'one is' : 'ones are'} taken as null`
  }
  cells.length = width
  return `${were}; the ${found - width} extra ${found - width === 1 ? 'is' : 'are'} left out`
}
