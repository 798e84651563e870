/** What makes a verdict of a test, beside its p-value. */
export interface VerdictRules {
  /** A significant effect smaller than this is let pass. */
  readonly minEffect?: number | undefined
  /** What becomes of a test which finds nothing, and which would have missed an effect of `minEffect`. */
  readonly inconclusive?: 'fail' | 'skip' | 'pass' | undefined
  /** A pass needs proof that the effect is smaller than this. */
  readonly equivalence?: number | undefined
}
