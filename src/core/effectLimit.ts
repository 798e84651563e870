import type { MeasuredEffect } from './outcome.ts'
import type { EffectLimits } from './verdictRules.ts'

/** The limit of one effect: a bare number is in its own measure, whatever that is; undefined where its kind has none. */
export function effectLimit(
  limits: number | EffectLimits | undefined,
  { kind }: Pick<MeasuredEffect, 'kind'>,
): number | undefined {
  if (typeof limits === 'number') return limits
  return kind && limits?.[kind]
}
