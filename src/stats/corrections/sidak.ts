/**
 * Šidák's correction: p-values adjusted for being tested together, in input order. `[]` gives `[]`.
 *
 * Source: Šidák (1967), statsmodels `multipletests(method='sidak')`: `1 - (1 - p)^m`.
 */
export const sidak = (pValues: readonly number[]): number[] =>
  pValues.map((p) => -Math.expm1(pValues.length * Math.log1p(-p)))

/** The level at which each of `m` tests is held so that together they keep `alpha`; `alpha` itself when `m < 1`. */
export const sidakAlpha = (alpha: number, m: number): number =>
  -Math.expm1(Math.log1p(-alpha) / Math.max(1, m))
