import picomatch from 'picomatch'
import type { GlobLocation } from './location.ts'
import type { S3Object } from './listObjects.ts'

/** The objects that a glob matches, by their keys, without those that are newer than `until`. */
export function matching(
  { bucket, glob }: GlobLocation,
  objects: readonly S3Object[],
  until: number,
): readonly S3Object[] {
  // A key may have the characters of a pattern in it, as `data[1].csv` has.
  const exact = objects.find(({ key }) => key === glob)
  if (exact) return [exact]
  const isMatch = picomatch(glob, { dot: true })
  const found = objects.filter(({ key, time, modified }) => isMatch(key) && (time ?? modified) <= until)
  if (found.length === 0) throw new Error(`s3://${bucket}/${glob}: no object matches`)
  return found.toSorted((a, b) => (a.key < b.key ? -1 : 1))
}
