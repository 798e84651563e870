import type { Path, Rule } from '../shared/importer.ts'
import type { NumberRange } from '../shared/numberRange.ts'
import type { Fields } from '../shared/record.ts'
import type { RuleMaker } from '../shared/rulesAt.ts'
import type { Unit } from '../shared/toleranceParams.ts'

/** A check as it stands in a contract. */
export interface Check {
  readonly kind: string
  readonly given: Fields
  readonly at: Path
  /** The column it is of, if it is of one. */
  readonly column: string | null
  readonly optional: boolean
  /** All columns of the contract. */
  readonly columns: readonly Fields[]
  /** The rows that the contract is about. */
  readonly filter: string
}

/** A check with one of its thresholds. */
export interface ThresholdCheck extends Check {
  readonly range: NumberRange
  readonly unit: Unit
  readonly maker: RuleMaker
}

/** How the checks of one kind are read. */
export interface CheckKind {
  /** Settings of values that count as missing, or as valid, with which it would count others than Soda does. */
  readonly unless?: RegExp
  /** The range of a check that says none; null where it must. */
  readonly usual: NumberRange | null
  readonly rules: (check: ThresholdCheck) => readonly Rule[]
}
