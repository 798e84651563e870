import { versionStamp } from '../cache/versionStamp.ts'

/** `part-00003`, `_chunk_7`, `00000-of-00005`. */
const partNumber = /[-_.]?(?:part|chunk|shard)[-_]?\d+(?:[-_]of[-_]\d+)?|[-_.]?\d+-of-\d+/gi

/**
 * Names the dataset that a file is a part of: the directory that has the time in its name, with all that is in it; or
 * the path without the number of the part.
 */
export function datasetOfPart(path: string): string {
  const names = path.split('/')
  const file = names.pop() ?? ''
  if (versionStamp(file) !== null) return path.replaceAll(partNumber, '')
  const stamped = names.findLastIndex((name) => versionStamp(name) !== null)
  return names.slice(0, stamped + 1).join('/')
}
