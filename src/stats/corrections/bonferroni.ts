/**
 * Bonferroni's correction: p-values adjusted for being tested together, in input order. `[]` gives `[]`.
 *
 * Source: R `p.adjust(method = "bonferroni")`, statsmodels `multipletests`.
 */
export const bonferroni = (pValues: readonly number[]): number[] =>
  pValues.map((p) => Math.min(1, p * pValues.length))

/** The level at which each of `m` tests is held so that together they keep `alpha`; `alpha` itself when `m < 1`. */
export const bonferroniAlpha = (alpha: number, m: number): number => alpha / Math.max(1, m)
