import type { Outcome } from '../core/outcome.ts'
import { messageOf } from '../errors/messageOf.ts'
import { formatFrame } from '../system/formatFrame.ts'
import { ownFrames } from '../system/ownFrames.ts'
import { MetricError } from './metricError.ts'

/** Returns the outcome of a check of this type that could not be made. If custom code threw, it has the place and the stack. */
export function errorOutcome(cause: unknown, type: string): Outcome {
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
