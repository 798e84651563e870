import { UsageError } from '../errors/usageError.ts'

/** Rejects a level at which nothing can be shown to be equivalent: the interval has a confidence of 1 - 2α. */
export function checkEquivalenceAlpha(alpha: number): void {
  if (alpha >= 0.5 || 1 - 2 * alpha === 1)
    throw new UsageError(`a proof of equivalence needs an alpha between 1e-16 and 0.5, not ${alpha}`)
}
