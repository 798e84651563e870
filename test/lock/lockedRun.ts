import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Lock } from '../../src/core/lock.ts'
import type { Report } from '../../src/core/report.ts'
import { lockData, type LockDataOptions } from '../../src/lock/lockData.ts'
import { lockText } from '../../src/lock/lockText.ts'
import { validate } from '../../src/validate/validate.ts'
import type { RunOptions } from '../../src/validate/runValidation.ts'

export interface LockedRun {
  readonly lock: Lock
  /** The text of the lock. */
  readonly text: string
  /** The report of the reference itself. */
  readonly byData: Report
  /** The report of the lock that stands for it. */
  readonly byLock: Report
}

/** Checks CSV against other CSV twice: against the reference itself, and against its lock. */
export async function lockedRun(
  reference: string,
  sample: string,
  { mask, ...options }: RunOptions & Pick<LockDataOptions, 'mask'> = {},
): Promise<LockedRun> {
  const path = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
  const remove = (): void => rmSync(path, { recursive: true, force: true })
  try {
    const file = (name: string, text: string): string => {
      writeFileSync(join(path, name), text)
      return join(path, name)
    }
    const data = { reference: file('reference.csv', reference), sample: file('sample.csv', sample) }
    const lock = await lockData({ data: data.reference, ...(mask && { mask }) })
    const text = lockText(lock)
    const locked = file('reference.lock.json', text)
    return {
      lock,
      text,
      byData: await validate({ ...options, ...data }),
      byLock: await validate({ ...options, ...data, reference: locked }),
    }
  } finally {
    remove()
  }
}

/** The results without what names the data. */
export const resultsOf = ({ results, family }: Report): object => ({ results, family })
