import { defineDriftTest } from '@touchstone-data/touchstone'

/** Whether the largest class has the same share in both tables: two proportions, pooled. */
export const largestShare = defineDriftTest({
  name: 'largest_share',
  of: 'classes',
  compare({ reference, sample }) {
    const largest = reference.indexOf(Math.max(...reference))
    const [n, m] = [sum(reference), sum(sample)]
    const [before, now] = [reference[largest]! / n, sample[largest]! / m]
    const pooled = (reference[largest]! + sample[largest]!) / (n + m)
    const error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
    if (error === 0) return 'both tables have one class'
    const z = (now - before) / error
    return {
      statistic: z,
      pValue: twoSided(z),
      method: 'asymptotic',
      effect: { name: 'difference of shares', value: now - before },
    }
  },
})

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/** Two-sided p-value of a standard normal, with the bound of Abramowitz and Stegun 7.1.26: within 1.5e-7. */
function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const terms = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429]
  return Math.min(1, terms.reduce((total, term, i) => total + term * t ** (i + 1), 0) * Math.exp(-x * x))
}
