import { LockError } from '../core/lockError.ts'
import type { Outcome } from '../core/outcome.ts'
import { messageOf } from '../errors/messageOf.ts'
import { formatFrame } from '../system/formatFrame.ts'
import { ownFrames } from '../system/ownFrames.ts'
import { MetricError } from './metricError.ts'

/** Returns the outcome of a check of this type that could not be made; `unchecked` if a lock lacks what it needs. If custom code threw, it has the place and the stack. */
export function errorOutcome(cause: unknown, type: string): Outcome {
  if (cause instanceof LockError)
    return {
      status: 'unchecked',
      message: `not checked: ${cause.message}. Pass the reference itself.`,
      isOpen: true,
    }
  const kind = cause instanceof MetricError ? ` in ${cause.kind}` : ''
  for (let error = cause; error instanceof Error; error = error.cause) {
    const [first, ...others] = ownFrames(error)
    if (first)
      return {
        status: 'error',
        message: `${type} failed${kind} at ${first.file}:${first.line}: ${nameAndMessage(error)}`,
        stack: [first, ...others].map(formatFrame),
      }
  }
  return { status: 'error', message: messageOf(cause) }
}

const nameAndMessage = ({ name, message }: Error): string =>
  name === 'Error' ? message : `${name}: ${message}`
