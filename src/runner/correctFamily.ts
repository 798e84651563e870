import type { Family } from '../core/report.ts'
import { benjaminiHochberg } from '../stats/corrections/benjaminiHochberg.ts'
import { benjaminiYekutieli } from '../stats/corrections/benjaminiYekutieli.ts'
import { bonferroni, bonferroniAlpha } from '../stats/corrections/bonferroni.ts'
import { holm } from '../stats/corrections/holm.ts'
import { sidak, sidakAlpha } from '../stats/corrections/sidak.ts'

interface CorrectionMethod {
  adjust(pValues: readonly number[]): readonly number[]
  /** The one level that raw p-values can be compared with; null for methods that have a level for each rank. */
  alpha(alpha: number, size: number): number | null
}

const corrections = {
  bonferroni: { adjust: bonferroni, alpha: bonferroniAlpha },
  sidak: { adjust: sidak, alpha: sidakAlpha },
  holm: { adjust: holm, alpha: () => null },
  bh: { adjust: benjaminiHochberg, alpha: () => null },
  by: { adjust: benjaminiYekutieli, alpha: () => null },
  none: { adjust: (pValues) => pValues, alpha: (alpha) => alpha },
} satisfies Record<string, CorrectionMethod>

export type Correction = keyof typeof corrections
export const correctionNames = Object.keys(corrections) as readonly Correction[]

export interface FamilyCorrection {
  readonly family: Family
  readonly adjusted: readonly {
    readonly adjustedPValue: number
    readonly alpha: number
    readonly rejected: boolean
  }[]
}

/** Decides all tests of a run together, so that `alpha` bounds what it bounds for the whole family. Null without tests. */
export function correctFamily(
  pValues: readonly number[],
  alpha: number,
  correction: Correction,
): FamilyCorrection | null {
  if (pValues.length === 0) return null
  const bad = pValues.find((p) => !(p >= 0 && p <= 1))
  if (bad !== undefined) throw new Error(`a test returned the p-value ${bad}; a p-value lies between 0 and 1`)
  const method: CorrectionMethod = corrections[correction]
  const adjustedAlpha = method.alpha(alpha, pValues.length)
  return {
    family: { alpha, correction, size: pValues.length, adjustedAlpha },
    adjusted: method.adjust(pValues).map((adjustedPValue) => ({
      adjustedPValue,
      alpha: adjustedAlpha ?? alpha,
      rejected: adjustedPValue <= alpha,
    })),
  }
}
