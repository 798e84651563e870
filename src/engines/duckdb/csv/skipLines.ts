interface Skipped {
  /** How many lines were left out. */
  readonly lines: number
  readonly text: string
  /** The delimiter that a first line `sep=;` names, as Excel writes it. */
  readonly separator: string | null
}

/** The start of a file without the lines before its header. */
export function skipLines(text: string, lines: number): Skipped {
  const { text: rest } = withoutLines(text, lines)
  const [line, separator] = /^"?sep=([^"\r\n]{1,3})"?(?:\r\n|\r|\n)/i.exec(rest) ?? []
  if (line === undefined || separator === undefined) return { lines, text: rest, separator: null }
  return { lines: lines + 1, text: rest.slice(line.length), separator }
}

/** A text without its first lines, and how many more than it has were to be left out. */
export function withoutLines(text: string, lines: number): { text: string; missing: number } {
  const lineEnd = /\r\n|\r|\n/g
  let at = 0
  for (let line = 0; line < lines; line++) {
    if (lineEnd.exec(text) === null) return { text: '', missing: lines - line }
    at = lineEnd.lastIndex
  }
  return { text: text.slice(at), missing: 0 }
}
