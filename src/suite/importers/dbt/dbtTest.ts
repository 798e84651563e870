import type { Rule } from '../shared/importer.ts'
import type { Fields } from '../shared/record.ts'
import type { RuleMaker } from '../shared/rulesAt.ts'
import type { FailureUnit } from './config.ts'

/** Use of a generic test: its arguments, and the column that it is about. */
export interface DbtTestInput {
  readonly args: Fields
  readonly column: string | null
  readonly maker: RuleMaker
}

/** Meaning of a generic test. */
export interface DbtTest {
  /** What `warn_if` and `error_if` count. Default: `rows`. */
  readonly counts?: FailureUnit
  /** @throws {Error} If the arguments can't be imported; the message says why. */
  readonly rules: (input: DbtTestInput) => readonly Rule[]
}
