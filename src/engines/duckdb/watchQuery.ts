import { QueryError } from '../../errors/queryError.ts'
import { formatBytes } from '../../text/formatBytes.ts'

/** How often it is looked, in milliseconds. */
const interval = 50

export interface QueryLimits {
  /** In milliseconds. */
  readonly time: number
  /** Bytes of the whole process. */
  readonly memory: number
}

export interface QueryWatch {
  /** Why the query was stopped; `null` if it wasn't. */
  stopped(): QueryError | null
  end(): void
}

/** Stops a query of the user that takes too long, or more memory than the process may have. */
export function watchQuery(interrupt: () => void, { time, memory }: QueryLimits): QueryWatch {
  const started = performance.now()
  let reason: string | null = null
  const timer = setInterval(() => {
    if (performance.now() - started > time)
      reason ??= `took longer than ${time / 1000} s. Pass --query-timeout to allow more time.`
    else if (process.memoryUsage.rss() > memory)
      reason ??= `used more than ${formatBytes(memory)} of memory. Pass --memory-limit to allow more.`
    // Again and again: an interruption between two statements would be lost.
    if (reason !== null) interrupt()
  }, interval)
  timer.unref()
  return {
    stopped: () => (reason === null ? null : new QueryError(`the query ${reason}`)),
    end: () => {
      clearInterval(timer)
    },
  }
}
