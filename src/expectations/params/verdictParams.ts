import { z } from 'zod'
import type { VerdictRules } from '../../core/verdictRules.ts'

/** The parameters that say how a test becomes a verdict, each written once. */
export const verdictParams = {
  minEffect: z
    .number()
    .min(0)
    .optional()
    .describe(
      'The smallest effect that matters, in the measure of the test: a significant but smaller one passes.',
    ),
  inconclusive: z
    .enum(['fail', 'skip', 'pass'])
    .optional()
    .describe(
      'What becomes of a test that found nothing, and has too few values to find `min_effect` (without one: any effect) with a chance of 80%.',
    ),
  equivalence: z
    .number()
    .gt(0)
    .optional()
    .describe('A margin, in the measure of the test: to pass, the effect must be shown to be smaller.'),
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
