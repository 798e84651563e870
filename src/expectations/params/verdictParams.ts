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
      'The smallest effect that matters: a significant but smaller one passes. A number in the measure of the test, or limits by kind: `D`, `share` (rows that moved), `missing`, `sd`, `new` (rows of new classes).',
    ),
  inconclusive: z
    .enum(['fail', 'skip', 'pass'])
    .optional()
    .describe(
      'What becomes of a test that found nothing, and has too few values to find `min_effect` (without one: any effect) with a chance of 80%.',
    ),
  equivalence: limits(z.number().gt(0))
    .optional()
    .describe(
      'A margin: to pass, the effect must be shown to be smaller. A number in the measure of the test, or margins by kind, as of `min_effect`.',
    ),
}

/** Refuses both at once: they ask for opposite proofs. */
export function checkRules({ minEffect, equivalence }: VerdictRules, context: z.RefinementCtx): void {
  if (minEffect === undefined || equivalence === undefined) return
  const message = 'takes the place of minEffect; give one of the two'
  context.addIssue({ code: 'custom', path: ['equivalence'], message })
}

export const rulesOf = ({ minEffect, inconclusive, equivalence }: VerdictRules): VerdictRules => ({
  minEffect,
  inconclusive,
  equivalence,
})
