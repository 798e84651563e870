import { formatTimeLimit } from '../../core/duration.ts'

/** Waits for work, at most `limit` milliseconds. Work that goes on then is left to the end of the process. */
export async function withinTime<T>(work: Promise<T>, limit: number | undefined): Promise<T> {
  if (limit === undefined) return work
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`the run took longer than --timeout ${formatTimeLimit(limit)}`))
    }, limit)
  })
  // It fails when the process ends it; nobody is interested any more.
  work.catch(() => undefined)
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer)
  })
}
