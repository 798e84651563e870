import { setTimeout as pause } from 'node:timers/promises'
import { messageOf } from '../../errors/messageOf.ts'
import { stalledCode } from './idleTimeout.ts'

/** Pauses before the second and the third attempt, in milliseconds. */
const pauses = [200, 1000]

/** Codes of systems and of `fetch` for problems that may pass. */
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
/** Names that the S3 client gives to errors. */
const passingNames = new Set(['TimeoutError', 'RequestTimeout', 'SlowDown'])
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
  const attempts = pauses.length + 1
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (cause) {
      if (!mayPass(cause)) throw cause
      if (tried === attempts)
        throw new Error(`${messageOf(cause)} (attempt ${tried} of ${attempts})`, { cause })
      onRetry?.(messageOf(cause))
      await pause(pauses[tried - 1])
    }
  }
}

/** A part of the errors of the S3 client: it has corrected its clock if the server rejected the time of a request. */
interface S3Metadata {
  readonly httpStatusCode?: number
  readonly clockSkewCorrected?: boolean
}

function mayPass(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  const { code = '', $metadata } = cause as NodeJS.ErrnoException & { $metadata?: S3Metadata }
  const status = cause instanceof StatusError ? cause.status : ($metadata?.httpStatusCode ?? 0)
  if (status >= 500 || status === tooManyRequests || $metadata?.clockSkewCorrected === true) return true
  return passingCodes.has(code) || passingNames.has(cause.name) || mayPass(cause.cause)
}
