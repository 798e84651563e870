import type { DataFlags } from './addDataOptions.ts'

/** The options of `validate lock`, as Commander reads them. */
export interface LockFlags extends DataFlags {
  readonly output: string
  readonly check?: boolean
  readonly force?: boolean
  readonly suite?: string
  readonly mask?: readonly string[]
}
