/** What an effect is measured in: limits are set for each kind by itself. */
export const effectKinds = ['D', 'share', 'missing', 'sd', 'new'] as const
export type EffectKind = (typeof effectKinds)[number]

/** A limit for each kind of effect that has one. */
export type EffectLimits = { readonly [K in EffectKind]?: number | undefined }

/** What makes a verdict of a test, beside its p-value. */
export interface VerdictRules {
  /** A significant effect smaller than this passes: a limit for each kind, or one number in the measure of the test. */
  readonly minEffect?: number | EffectLimits | undefined
  /** What becomes of a test which finds nothing, and which would have missed an effect of `minEffect`. */
  readonly inconclusive?: 'fail' | 'skip' | 'pass' | undefined
  /** A pass needs proof that the effect is smaller than this. */
  readonly equivalence?: number | EffectLimits | undefined
}
