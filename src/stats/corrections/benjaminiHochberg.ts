import { stepwise } from '../tests/stepwise.ts'

/**
 * Benjamini and Hochberg's step-up correction, which bounds the false discovery rate of independent tests:
 * adjusted p-values in input order. `[]` gives `[]`.
 *
 * Source: Benjamini & Hochberg (1995), R `p.adjust(method = "BH")`, statsmodels `multipletests(method='fdr_bh')`.
 */
export const benjaminiHochberg = (pValues: readonly number[]): number[] =>
  stepwise(pValues, (ascending) => {
    const m = ascending.length
    let smallest = 1
    return ascending
      .map((p, rank) => (p * m) / (rank + 1))
      .reduceRight<number[]>((adjusted, p, rank) => {
        adjusted[rank] = smallest = Math.min(smallest, p)
        return adjusted
      }, new Array<number>(m))
  })
