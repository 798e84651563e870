import { chiSquareGoodnessOfFit } from '../../src/stats/tests/chiSquareGoodnessOfFit.ts'

/** The p-value of counts under the probabilities of their outcomes; rare outcomes together, as chi-square wants it. */
export function goodnessOfFit(counts: readonly number[], probabilities: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const isCommon = probabilities.map((probability) => probability * total >= 5)
  const gather = (values: readonly number[]): number[] => [
    ...values.filter((_, i) => isCommon[i]),
    values.reduce((sum, value, i) => sum + (isCommon[i] ? 0 : value), 0),
  ]
  return chiSquareGoodnessOfFit(gather(counts), gather(probabilities))!.pValue
}
