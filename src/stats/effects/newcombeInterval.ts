import type { Interval } from './interval.ts'
import { wilsonInterval } from './wilsonInterval.ts'

/**
 * A confidence interval for the difference of two proportions, sample less reference. Returns null when a sample is empty.
 *
 * Source: Newcombe (1998), "Interval estimation for the difference between independent proportions", method 10;
 * statsmodels `confint_proportions_2indep(method='newcomb')`.
 */
export function newcombeInterval(
  successesReference: number,
  nReference: number,
  successesSample: number,
  nSample: number,
  confidence = 0.95,
): Interval | null {
  if (nReference === 0 || nSample === 0) return null
  const p = successesReference / nReference
  const q = successesSample / nSample
  const ofP = wilsonInterval(successesReference, nReference, confidence)
  const ofQ = wilsonInterval(successesSample, nSample, confidence)
  return {
    low: q - p - Math.hypot(q - ofQ.low, ofP.high - p),
    high: q - p + Math.hypot(ofQ.high - q, p - ofP.low),
  }
}
