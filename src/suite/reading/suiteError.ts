import { UsageError } from '../../errors/usageError.ts'

/** A suite file that cannot be used, and the line of the mistake. */
export class SuiteError extends UsageError {
  override readonly name = 'SuiteError'
  constructor(
    file: string,
    readonly line: number | null,
    message: string,
    cause?: unknown,
  ) {
    super(
      `${file}${line === null ? '' : `:${line}`}: ${message}`,
      cause === undefined ? undefined : { cause },
    )
  }
}
