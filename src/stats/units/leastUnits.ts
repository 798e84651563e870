import { waysToChoose } from './relabelings.ts'

/** The least p-value that `m` units of the sample and `k` of the reference can have: two sides of one size can change places. */
export const leastUnitPValue = (k: number, m: number): number => (k === m ? 2 : 1) / waysToChoose(k + m, m)

/** How many units the reference needs, so that `m` units of the sample can have a p-value of `alpha`. */
export function leastUnits(m: number, alpha: number): number {
  let k = 1
  while (leastUnitPValue(k, m) > alpha * (1 + 1e-12)) k++
  return k
}
