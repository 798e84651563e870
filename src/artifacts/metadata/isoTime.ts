import { versionStamp } from '../cache/versionStamp.ts'

/** A date or time in ISO 8601 and nothing else, in milliseconds since 1970, or null. Without a zone it is UTC. */
export const isoTime = (text: string): number | null =>
  /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/.test(text) ? versionStamp(text) : null
