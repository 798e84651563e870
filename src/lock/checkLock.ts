import type { Lock } from '../core/lock.ts'
import { readLock } from '../engines/lock/readLock.ts'
import { valueKey } from '../core/metricKey.ts'
import { resolveAll } from '../validate/resolveAll.ts'
import { lockData, type LockDataOptions } from './lockData.ts'

/**
 * Why a lock doesn't stand for data as it is now; null if it does. Data with a digest isn't read for that; otherwise what
 * was locked is measured again.
 */
export async function checkLock(file: string, options: LockDataOptions): Promise<string | null> {
  const lock = await readLock(file, file)
  const { digest: before } = lock.source
  const now = await digestOf(options)
  const locked = `on ${lock.lockedAt.slice(0, 10)} it was locked`
  if (before !== null && now !== null)
    return before === now ? null : `the digest is ${now}, and ${locked} with ${before}`
  const { rows, columns, fields } = await lockData(options)
  const isSame = valueKey({ rows, columns, fields }) === valueKey(pick(lock))
  return isSame ? null : `its columns and their counts differ from those with which ${locked}`
}

const pick = ({ rows, columns, fields }: Lock): Pick<Lock, 'rows' | 'columns' | 'fields'> => ({
  rows,
  columns,
  fields,
})

async function digestOf({ data: sample, ...options }: LockDataOptions): Promise<string | null> {
  const artifacts = await resolveAll({ ...options, sample })
  for (const artifact of artifacts.values()) await artifact.release()
  return artifacts.get('sample')?.digest ?? null
}
