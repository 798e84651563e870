import { setTimeout as pause } from 'node:timers/promises'
import { messageOf } from '../../errors/messageOf.ts'
import { stalledCode } from './idleTimeout.ts'

/** How long is waited before each further attempt, in milliseconds. */
const pauses = [200, 1000]

/** Of systems and of `fetch`: what may be different the next time. */
const passingCodes = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  stalledCode,
])
const tooManyRequests = 429

/** The answer of a server that was none. */
export class StatusError extends Error {
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}

/** Does something up to three times, while it fails for what may pass: a cut connection, or a server in trouble. */
export async function retry<T>(attempt: () => Promise<T>, onRetry?: (problem: string) => void): Promise<T> {
  for (const wait of pauses) {
    try {
      return await attempt()
    } catch (cause) {
      if (!mayPass(cause)) throw cause
      onRetry?.(messageOf(cause))
      await pause(wait)
    }
  }
  return attempt()
}

/** The client of S3 has tried again already. */
const isOfS3 = (cause: Error): boolean => '$metadata' in cause || cause.name === 'TimeoutError'

function mayPass(cause: unknown): boolean {
  if (!(cause instanceof Error) || isOfS3(cause)) return false
  if (cause instanceof StatusError && (cause.status >= 500 || cause.status === tooManyRequests)) return true
  return passingCodes.has((cause as NodeJS.ErrnoException).code ?? '') || mayPass(cause.cause)
}
