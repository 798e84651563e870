/** A part of a page: a start and an end that belong together, and lines between of which the last may be left out. */
export interface Section {
  readonly start: readonly string[]
  readonly lines: readonly string[]
  readonly end: readonly string[]
  /** Text instead of the lines that were left out. */
  readonly more: (count: number) => string
}

const size = (lines: readonly string[]): number =>
  lines.reduce((total, line) => total + Buffer.byteLength(line) + 1, 0)

/** The sections as one page of at most `limit` bytes: the first ones are shown before the last. */
export function fit(sections: readonly Section[], maxBytes: number): string {
  const frame = sections.map(({ start, lines, end, more }) => size([...start, ...end, more(lines.length)]))
  let room = maxBytes - frame.reduce((total, own) => total + own, 0)
  const page: string[] = []
  for (const { start, lines, end, more } of sections) {
    const kept: string[] = []
    for (const line of lines) {
      const own = size([line])
      if (own > room) break
      room -= own
      kept.push(line)
    }
    const left = lines.length - kept.length
    page.push(...start, ...kept, ...(left > 0 ? [more(left)] : []), ...end)
  }
  return page.map((line) => `${line}\n`).join('')
}
