import type { Rule } from '../shared/importer.ts'
import type { Fields } from '../shared/record.ts'
import type { RuleMaker } from '../shared/rulesAt.ts'
import type { Counted } from './config.ts'

export interface Used {
  readonly args: Fields
  readonly column: string | null
  readonly maker: RuleMaker
}

/** What a generic test means. */
export interface Test {
  /** What its failures are, which `warn_if` and `error_if` count; rows unless said otherwise. */
  readonly counted?: Counted
  /** An error says why the arguments cannot be carried over. */
  readonly rules: (used: Used) => readonly Rule[]
}

/** A test that is one expectation of ours, with the parameters that its arguments make. */
export const as = (
  type: string,
  params: (args: Fields) => Fields = () => ({}),
  counted: Counted = 'rows',
): Test => ({
  counted,
  rules: ({ args, maker }) => [maker.rule(type, params(args))],
})
