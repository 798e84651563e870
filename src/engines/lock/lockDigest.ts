import { createHash } from 'node:crypto'
import type { LockContents } from '../../core/lock.ts'

/** The digest of the contents of a lock. The order of the keys of objects doesn't matter. */
export const lockDigest = (contents: LockContents): string =>
  `sha256:${createHash('sha256')
    .update(JSON.stringify(inOrder(contents)))
    .digest('hex')}`

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, inOrder(field)])
}
