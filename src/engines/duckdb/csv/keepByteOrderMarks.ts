/**
 * DuckDB's client drops a U+FEFF at the start of any text, as if a file began there: two classes would come out as one, and
 * no query would find a column by its name. There is no option for it, so its decoder is replaced.
 */
export async function keepByteOrderMarks(): Promise<void> {
  const { textDecoder } = await import('@duckdb/node-api/lib/vectors/dataAccessors.js')
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  textDecoder.decode = decoder.decode.bind(decoder)
}
