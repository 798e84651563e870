import type { LockIdentity } from '../../src/core/lock.ts'
import { formatPercent } from '../../src/text/formatPercent.ts'
import { plainText } from './plainText.ts'

/** The data of a lock, when it was locked, and how exact the lock is. */
export function lockLine({ source, lockedAt, bound }: LockIdentity): string {
  const exact =
    bound === 0 ? 'all distributions exact' : `distributions within ${formatPercent(bound)} of the values`
  return `of ${plainText(source)}, ${lockedAt.slice(0, 10)}, ${exact}`
}
