import type { DataFlags } from './addDataOptions.ts'

/** The options of `validate suggest`, as Commander reads them. */
export interface SuggestFlags extends DataFlags {
  readonly output?: string
  readonly update?: string
  readonly sample?: string
  readonly reference?: string
  readonly write?: boolean
  readonly force?: boolean
  readonly all?: boolean
  readonly alpha: number
  readonly splits?: number
  readonly seed: number
}
