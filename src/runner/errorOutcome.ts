import { LockError } from '../core/lockError.ts'
import { MemoryError } from '../core/memoryError.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Expectation } from '../core/expectation.ts'
import { messageOf } from '../errors/messageOf.ts'
import { formatFrame } from '../system/formatFrame.ts'
import { ownFrames } from '../system/ownFrames.ts'
import { MetricError } from './metricError.ts'

/**
 * Returns the outcome of a check that could not be made. If a lock lacks what it needs, it is `unchecked`, or skipped where
 * the lock withholds a column that nobody named. If custom code threw, it has the place and the stack.
 */
export function errorOutcome(cause: unknown, { type, isAutomatic = false }: Failed): Outcome {
  if (cause instanceof LockError && cause.isWithheld && isAutomatic)
    return { status: 'skip', message: `not tested: ${cause.message}`, isOpen: true }
  if (cause instanceof LockError)
    return {
      status: 'unchecked',
      message: `not checked: ${cause.message}. Pass the reference itself.`,
      isOpen: true,
    }
  if (cause instanceof MemoryError) return { status: 'unchecked', message: `not checked: ${cause.message}` }
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
  // Custom code threw something that knows no place.
  const where = cause instanceof Error ? '' : `${type} failed${kind}: `
  return { status: 'error', message: `${where}${messageOf(cause)}` }
}

type Failed = Pick<Expectation, 'type' | 'isAutomatic'>

const nameAndMessage = ({ name, message }: Error): string =>
  name === 'Error' ? message : `${name}: ${message}`
