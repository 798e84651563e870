import type { Correction } from '../../runner/correctFamily.ts'
import type { DriftChoice } from '../../core/driftChoice.ts'
import type { EffectLimits } from '../../core/verdictRules.ts'
import type { FailOn } from '../../core/report.ts'
import type { UnexpectedFormat } from '../../core/unexpectedFormat.ts'
import type { DataFlags } from './addDataOptions.ts'
import type { UnitDesign } from '../../core/unitDesign.ts'
import type { FormatOptions } from '../output/outputFormats.ts'

/** The options of `validate`, as Commander reads them. */
export interface ValidateFlags extends DataFlags, FormatOptions {
  readonly reference?: string
  readonly sample?: string
  readonly suite?: string
  readonly table?: Readonly<Record<string, string>>
  readonly alpha: number
  readonly correction: Correction
  readonly minEffect?: number | EffectLimits
  readonly inconclusive?: 'fail' | 'skip' | 'pass'
  readonly equivalence?: number | EffectLimits
  readonly localize?: boolean
  readonly drift?: DriftChoice
  readonly unit?: readonly string[]
  readonly unitDesign?: UnitDesign
  readonly columns?: readonly string[]
  readonly runDir?: string
  readonly profile?: boolean
  readonly failOn: FailOn
  readonly extraColumns?: 'fail' | 'warn' | 'allow'
  readonly baseline?: string
  readonly strict?: boolean
  readonly allowUnchecked?: boolean
  readonly failOnIdentical?: boolean
  readonly maxExamples: number
  readonly mask?: readonly string[]
  readonly writeUnexpected?: string
  readonly unexpectedFormat: UnexpectedFormat
  readonly config?: string
  readonly timeout?: number
  readonly allowPlugins?: boolean
  readonly allowEnv?: readonly string[]
  readonly mlflow?: boolean
  readonly explain?: boolean
  readonly verbose?: boolean
  readonly quiet?: boolean
}
