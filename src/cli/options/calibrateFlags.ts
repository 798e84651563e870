import type { Correction } from '../../runner/correctFamily.ts'
import type { DataFlags } from './addDataOptions.ts'

/** The options of `validate calibrate`, as Commander reads them. */
export interface CalibrateFlags extends DataFlags {
  readonly reference: string
  readonly suite?: string
  readonly allowPlugins?: boolean
  readonly columns?: readonly string[]
  readonly sampleSize?: number
  readonly splits: number
  readonly unit?: readonly string[]
  readonly alpha: number
  readonly correction: Correction
  readonly seed: number
  readonly json?: string | true
  readonly verbose?: boolean
  readonly quiet?: boolean
}
