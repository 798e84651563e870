const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** The encoding of a text file: what its byte order mark names, or else what was given, or else UTF-8. */
export function encodingOf(path: string, start: Uint8Array, given?: string): string {
  const marked = marks.find(([mark]) => mark.every((byte, i) => start[i] === byte))
  if (marked) return marked[1]
  if (given !== undefined) return normalized(given)
  const guess = unmarked(start.subarray(0, 256))
  if (guess !== null)
    throw new Error(
      `${path} isn't UTF-8: its first bytes look like ${guess.toUpperCase()}. Pass --encoding ${guess}.`,
    )
  return 'utf-8'
}

const normalized = (name: string): string => (/^utf[-_ ]?8([-_ ]?sig)?$/i.test(name) ? 'utf-8' : name)

/** Latin letters in UTF-16 have a NUL next to each. */
function unmarked(start: Uint8Array): string | null {
  if (start.length < 4) return null
  const nuls = [0, 0]
  for (const [i, byte] of start.entries()) if (byte === 0) nuls[i % 2]!++
  const most = start.length / 4
  if (nuls[1]! > most && nuls[0] === 0) return 'utf-16le'
  return nuls[0]! > most && nuls[1] === 0 ? 'utf-16be' : null
}
