import { UsageError } from '../errors/usageError.ts'

/** Vitest prints what is thrown at its start with stack, cause and all; what the user got wrong is said in one sentence. */
export function stripStackOnUsageError<T>(work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause
    const plain = new UsageError(cause.message)
    plain.stack = `${plain.name}: ${plain.message}`
    throw plain
  }
}
