import { checkEquivalenceAlpha } from './checkEquivalenceAlpha.ts'
import { UsageError } from '../errors/usageError.ts'
import type { EffectLimits, VerdictRules } from '../core/verdictRules.ts'

/** Rejects rules that no verdict can follow. */
export function checkVerdictRules(
  { minEffect, inconclusive, equivalence }: VerdictRules,
  alpha: number,
): void {
  const badEffect = valuesOf(minEffect).find((limit) => !(limit >= 0 && limit < Infinity))
  if (badEffect !== undefined)
    throw new UsageError(`the smallest effect that matters is 0 or more, not ${badEffect}`)
  const badMargin = valuesOf(equivalence).find((limit) => !(limit > 0 && limit < Infinity))
  if (badMargin !== undefined) throw new UsageError(`the margin of equivalence is above 0, not ${badMargin}`)
  if (minEffect !== undefined && equivalence !== undefined)
    throw new UsageError("equivalence and min_effect can't be used together. Pass one of them.")
  if (inconclusive !== undefined && !['fail', 'skip', 'pass'].includes(inconclusive))
    throw new UsageError(`inconclusive is fail, skip or pass, not ${inconclusive as string}`)
  if (equivalence !== undefined) checkEquivalenceAlpha(alpha)
}

const valuesOf = (limits: number | EffectLimits | undefined): readonly number[] =>
  typeof limits === 'number' ? [limits] : Object.values(limits ?? {}).filter((limit) => limit !== undefined)
