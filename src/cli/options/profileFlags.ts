import type { DataFlags } from './addDataOptions.ts'

/** The options of `validate profile`, as Commander reads them. */
export interface ProfileFlags extends DataFlags {
  readonly against?: string
  readonly html?: string
  readonly json?: string
  readonly mask?: readonly string[]
  readonly maxExamples: number
}
