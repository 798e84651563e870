import { plainText } from '../../reporters/format/plainText.ts'
import { stackFrame } from './stackFrame.ts'

/**
 * An expectation that failed. Its stack has only the user's code and the line of the suite file; Touchstone's lines are left out. A cause is kept
 * where it says more than the sentence.
 */
export class ExpectationError extends Error {
  override readonly name = 'ExpectationError'
  constructor(
    said: string,
    file: string,
    /** Exit code of `validate test` because of it. */
    readonly exitCode: number,
    cause?: unknown,
    /** Frames of custom code, innermost first. */
    own: readonly string[] = [],
  ) {
    const message = said.split('\n').map(plainText).join('\n')
    super(message, cause instanceof Error && !said.includes(cause.message) ? { cause } : {})
    const frames = (this.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line) && line.includes(file))
    this.stack = [`${this.name}: ${message}`, ...own.map(stackFrame), ...frames.slice(0, 1)].join('\n')
  }
}
