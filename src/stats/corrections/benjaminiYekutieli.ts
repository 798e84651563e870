import { benjaminiHochberg } from './benjaminiHochberg.ts'

/**
 * Benjamini and Yekutieli's step-up correction, which bounds the false discovery rate whatever the dependence
 * between the tests: adjusted p-values in input order. `[]` gives `[]`.
 *
 * Source: Benjamini & Yekutieli (2001), R `p.adjust(method = "BY")`, statsmodels `multipletests(method='fdr_by')`.
 */
export function benjaminiYekutieli(pValues: readonly number[]): number[] {
  const harmonic = pValues.reduce((sum, _, index) => sum + 1 / (index + 1), 0)
  // BH caps at 1 and would hide how far above 1 a value was, but times the harmonic sum (>= 1) it is capped again.
  return benjaminiHochberg(pValues).map((p) => Math.min(1, p * harmonic))
}
