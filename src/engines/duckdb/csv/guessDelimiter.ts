// Papaparse looks at ten records, but with a wrong delimiter one quoted record may reach far.
const enough = 1 << 17
const candidates = [',', ';', '\t', '|']

interface Known {
  readonly quote: string
  readonly comment: string | null
}

/** The delimiter that papaparse finds in the start of a file; a comma for a single column, a tab if it is a `.tsv`. */
export async function guessDelimiter(path: string, text: string, { quote, comment }: Known): Promise<string> {
  // A blank line would count as a row of one cell and blur the guess.
  const lines = text
    .slice(0, enough)
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\n+$/g, '')
  const isTsv = /\.tsv(\.gz|\.zst)?$/i.test(path)
  if (isTsv && lines.split('\n', 1)[0]?.includes('\t')) return '\t'
  const { default: Papa } = await import('papaparse')
  const options = {
    delimitersToGuess: candidates,
    newline: '\n' as const,
    skipEmptyLines: true,
    preview: 10,
    quoteChar: quote === '' ? '\0' : quote,
    ...(comment !== null && { comments: comment }),
  }
  const { errors, meta } = Papa.parse(lines, options)
  const unsure = errors.some((error) => error.code === 'UndetectableDelimiter')
  return unsure ? (isTsv ? '\t' : ',') : meta.delimiter
}
