const [magic, continuation] = [Buffer.from('ARROW1'), Buffer.of(0xff, 0xff, 0xff, 0xff)]
const ends = { now: Buffer.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0), before2019: Buffer.of(0, 0, 0, 0) }

/** Describes an Arrow stream that lacks its end; null for whole ones, and for files, which have a footer. */
export function cutStream(bytes: Buffer): string | null {
  if (bytes.subarray(0, magic.length).equals(magic)) return null
  const end = bytes.subarray(0, continuation.length).equals(continuation) ? ends.now : ends.before2019
  return bytes.subarray(-end.length).equals(end)
    ? null
    : 'the end marker of the Arrow stream is missing, so rows may be missing too. Write it again and close the writer.'
}
