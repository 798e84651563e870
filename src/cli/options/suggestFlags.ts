import type { DataFlags } from './addDataOptions.ts'

/** The options of `validate suggest`, as Commander reads them. */
export interface SuggestFlags extends DataFlags {
  readonly output?: string
  readonly force?: boolean
  readonly all?: boolean
  readonly alpha: number
  readonly splits?: number
  readonly seed: number
}
