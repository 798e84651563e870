import { chiSquareContingency } from './chiSquareContingency.ts'
import { permutationTest, type PermutationTest, type Resampling } from './permutationTest.ts'

/**
 * Pearson's chi-square test that two samples share one distribution over classes, its p-value by chance tables with the
 * same row and column totals: right however small the expected counts are. `reference[i]` and `sample[i]` count class
 * `i`.
 *
 * Returns null when a side is empty or fewer than two classes are counted.
 *
 * Source: R `chisq.test(simulate.p.value = TRUE)`; Hope (1968).
 */
export const chiSquareMonteCarlo = (
  reference: readonly number[],
  sample: readonly number[],
  resampling: Resampling,
): PermutationTest | null =>
  permutationTest(reference, sample, (x, y) => chiSquareContingency(x, y)?.statistic ?? null, resampling)
