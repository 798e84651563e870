/** The measure of an effect: limits are set for each kind separately. */
export const effectKinds = ['D', 'share', 'missing', 'sd', 'new'] as const
export type EffectKind = (typeof effectKinds)[number]

/** A limit for each kind of effect that has one. */
export type EffectLimits = { readonly [K in EffectKind]?: number | undefined }

/** Rules that decide the verdict of a test, next to its p-value. */
export interface VerdictRules {
  /** A significant effect smaller than this passes: a limit for each kind, or one number in the measure of the test. */
  readonly minEffect?: number | EffectLimits | undefined
  /** Outcome of a test that finds nothing, and would have missed an effect of `minEffect`. */
  readonly inconclusive?: 'fail' | 'skip' | 'pass' | undefined
  /** A pass needs proof that the effect is smaller than this. */
  readonly equivalence?: number | EffectLimits | undefined
}
