import { checkEquivalenceAlpha } from './checkEquivalenceAlpha.ts'
import { UsageError } from '../errors/usageError.ts'
import type { VerdictRules } from '../core/verdictRules.ts'

/** Refuses rules that no verdict can follow. */
export function checkVerdictRules(
  { minEffect, inconclusive, equivalence }: VerdictRules,
  alpha: number,
): void {
  if (minEffect !== undefined && !(minEffect >= 0 && minEffect < Infinity))
    throw new UsageError(`the smallest effect that matters is 0 or more, not ${minEffect}`)
  if (equivalence !== undefined && !(equivalence > 0 && equivalence < Infinity))
    throw new UsageError(`the margin of equivalence is above 0, not ${equivalence}`)
  if (minEffect !== undefined && equivalence !== undefined)
    throw new UsageError('equivalence takes the place of a smallest effect; give one of the two')
  if (inconclusive !== undefined && !['fail', 'skip', 'pass'].includes(inconclusive))
    throw new UsageError(`inconclusive is fail, skip or pass, not ${inconclusive as string}`)
  if (equivalence !== undefined) checkEquivalenceAlpha(alpha)
}
