import { stepwise } from '../tests/stepwise.ts'

/**
 * Holm's step-down correction: p-values adjusted for being tested together, in input order. `[]` gives `[]`.
 *
 * Source: Holm (1979), R `p.adjust(method = "holm")`, statsmodels `multipletests`.
 */
export const holm = (pValues: readonly number[]): number[] =>
  stepwise(pValues, (ascending) => {
    let largest = 0
    return ascending.map((p, rank) => (largest = Math.max(largest, p * (ascending.length - rank))))
  })
