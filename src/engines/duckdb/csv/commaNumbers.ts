const plain = /^[+-]?\d*\.?\d+$/
/** `1,5`, `1.234,5`, `1 234,5`, and `1,234.5`. */
const withComma = /^[+-]?(?:(?:\d+|\d{1,3}(?:[. ']\d{3})+),\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?)$/

/**
 * Says which of these columns of text look like numbers that are written with a comma, by the first rows of the file. They
 * are compared as classes, or for all being different not at all, which is seldom what was meant.
 */
export const commaNumbers = (
  names: readonly string[],
  texts: readonly string[],
  firstRows: readonly (readonly (string | null)[])[],
): readonly string[] =>
  texts
    .filter((name) => {
      const i = names.indexOf(name)
      return looksSo(firstRows.map((row) => row[i]?.trim() ?? ''))
    })
    .map(
      (name) =>
        `column "${name}" is read as text, and looks like numbers with a comma; only a decimal point is read, and no separator of thousands; if it is of text, say so with --types ${name}=string`,
    )

function looksSo(cells: readonly string[]): boolean {
  const texts = cells.filter((cell) => cell !== '')
  return (
    texts.some((text) => withComma.test(text)) &&
    texts.every((text) => plain.test(text) || withComma.test(text))
  )
}
