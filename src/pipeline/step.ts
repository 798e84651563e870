import type { z } from 'zod'
import type { ResolveOptions } from '../artifacts/resolver.ts'

export interface StepContext extends ResolveOptions {
  readonly registry: string
  /** The file of the pipeline, and what was changed of it: what is checked may refer to the same values. */
  readonly file: string
  readonly overrides: readonly string[]
  /** The environment variables that what is checked may read too, and the values that were read. */
  readonly allowEnv: readonly string[]
  readonly secrets: ReadonlySet<string>
  /** When the pipeline began. */
  readonly created: string
  /** Reports something that was done to the user. */
  tell(message: string): void
}

/** The `validate` of the command line, which the check step runs. */
export interface CheckCommand {
  /** Long names without dashes, e.g. `min-effect`. */
  readonly optionNames: readonly string[]
  /** Returns the exit code. */
  run(args: readonly string[], secrets: ReadonlySet<string>): Promise<number>
}

/** One kind of step. It reads artifacts, and publishes its output. */
export interface Step<P> {
  readonly params: z.ZodType<P>
  /** Other problems of the parameters, found before any step runs. */
  refuse?(params: P): string | null
  /** Returns the exit code of the command line; a step that fails otherwise throws. */
  run(params: P, context: StepContext): Promise<number>
}
