import { sum } from '../numeric/sum.ts'

/**
 * Cohen's w between the shares of classes of two samples, as if both had equally many rows: from 0 (same shares) to 1 (no
 * class in common). It is Cramér's V of samples of one size, and does not shrink as one sample grows. `reference[i]` and
 * `sample[i]` count class `i`; both samples have rows.
 *
 * Source: Cohen (1988), ch. 7; the square is the triangular discrimination of Vincze and Le Cam.
 */
export function cohensW(reference: readonly number[], sample: readonly number[]): number {
  const [n, m] = [sum(reference), sum(sample)]
  const terms = reference.map((count, i) => {
    const [p, q] = [count / n, sample[i]! / m]
    return p + q === 0 ? 0 : (p - q) ** 2 / (p + q)
  })
  return Math.sqrt(sum(terms) / 2)
}
