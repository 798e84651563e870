import { z } from 'zod'
import { effectKinds, type EffectLimits, type VerdictRules } from '../../core/verdictRules.ts'

/** A number in the measure of the test, or a limit for each kind of effect. */
const limits = (limit: z.ZodNumber): z.ZodType<number | EffectLimits, number | EffectLimits> =>
  z.union([
    limit,
    z.strictObject(
      Object.fromEntries(effectKinds.map((kind) => [kind, limit.optional()])) as Record<
        (typeof effectKinds)[number],
        z.ZodOptional<z.ZodNumber>
      >,
    ),
  ])

/** The parameters that say how a test becomes a verdict, each written once. */
export const verdictParams = {
  minEffect: limits(z.number().min(0))
    .optional()
    .describe(
      'Smallest effect that matters: a significant but smaller effect passes. A number in the measure of the test, or limits by kind: `D`, `share` (rows that moved), `missing`, `sd`, `new` (rows of new classes).',
    ),
  inconclusive: z
    .enum(['fail', 'skip', 'pass'])
    .optional()
    .describe(
      'Result of a test that finds no difference but has too few values to detect `min_effect` (any effect, if unset) at 80% power. Default: pass, with a note.',
    ),
  equivalence: limits(z.number().gt(0))
    .optional()
    .describe(
      'Margin: the check passes only if the effect is proven to be smaller. A number in the measure of the test, or margins by kind, as for `min_effect`.',
    ),
}

/** Rejects both at once: they require opposite proofs. */
export function checkRules({ minEffect, equivalence }: VerdictRules, context: z.RefinementCtx): void {
  if (minEffect === undefined || equivalence === undefined) return
  const message = "can't be used with minEffect. Use one of them"
  context.addIssue({ code: 'custom', path: ['equivalence'], message })
}

export const rulesOf = ({ minEffect, inconclusive, equivalence }: VerdictRules): VerdictRules => ({
  minEffect,
  inconclusive,
  equivalence,
})
