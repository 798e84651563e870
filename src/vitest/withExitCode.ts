import { UsageError } from '../errors/usageError.ts'
import { exitCodes } from '../validate/exitCode.ts'
import { toError } from '../errors/toError.ts'

/** Returns an error that kept data from being checked, with the exit code that it means. */
export const withExitCode = (cause: unknown): Error & { readonly exitCode: number } =>
  Object.assign(toError(cause), {
    exitCode: cause instanceof UsageError ? exitCodes.usage : exitCodes.unreadable,
  })
