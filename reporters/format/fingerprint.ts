import { createHash } from 'node:crypto'

/** A short name for a text that is the same in every run. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex')
