import type { DataFlags } from '../../options/addDataOptions.ts'

/** The options of `validate init`, as Commander reads them. */
export interface InitFlags extends DataFlags {
  readonly yes?: boolean
  readonly ci?: string
  readonly vitest?: boolean
  readonly alpha: number
  readonly splits?: number
}
