const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A place of generated code, by its column, and the place it comes from; all counted from 0. */
export interface Segment {
  readonly column: number
  readonly line: number
  readonly from: number
}

/** A source map of one source, in JSON: the segments of each generated line. @see https://tc39.es/ecma426/ */
export function sourceMap(file: string, text: string, lines: readonly (readonly Segment[])[]): string {
  let last = { line: 0, from: 0 }
  const mappings = lines.map((segments) => {
    let column = 0
    return segments
      .map((segment) => {
        const fields = [segment.column - column, 0, segment.line - last.line, segment.from - last.from]
        column = segment.column
        last = segment
        return fields.map(vlq).join('')
      })
      .join(',')
  })
  return JSON.stringify({
    version: 3,
    sources: [file],
    sourcesContent: [text],
    names: [],
    mappings: mappings.join(';'),
  })
}

/** Five bits a digit, the lowest first, the sign the lowest of all. */
function vlq(value: number): string {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1
  let text = ''
  do {
    const more = rest >>> 5
    text += digits[(rest & 31) | (more > 0 ? 32 : 0)]!
    rest = more
  } while (rest > 0)
  return text
}
