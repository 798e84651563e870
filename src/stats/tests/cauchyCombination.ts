import { sum } from '../numeric/sum.ts'

/** P-values above this say nothing, and would outweigh a small one: the Cauchy distribution has two long tails. */
const most = 0.9

/**
 * One p-value of several, whatever their dependence, with weights that need not add up to 1. It is about the smallest of
 * them over its share of the weights.
 *
 * Source: Liu & Xie (2020), "Cauchy combination test".
 */
export function cauchyCombination(tests: readonly { pValue: number; weight: number }[]): number {
  const least = Math.min(...tests.map(({ pValue }) => pValue))
  if (least >= most) return least
  const total = sum(tests.map(({ weight }) => weight))
  const t = sum(
    tests.map(({ pValue, weight }) => weight / total / Math.tan(Math.min(pValue, most) * Math.PI)),
  )
  // Near 0 the difference of 1/2 and an arctangent has no digits left.
  return t > 1 ? Math.atan(1 / t) / Math.PI : 0.5 - Math.atan(t) / Math.PI
}
