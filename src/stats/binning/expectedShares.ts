/**
 * The shares a user expects of classes, made comparable: classes they did not name (undefined) get equal parts of the
 * `holdout`, a share set aside for them, and the others are scaled down by it. Without such classes nothing changes.
 *
 * Source: Great Expectations, `expect_column_kl_divergence_to_be_less_than` with `tail_weight_holdout`.
 */
export function expectedShares(weights: readonly (number | undefined)[], holdout = 0): number[] {
  const unnamed = weights.filter((weight) => weight === undefined).length
  const scale = unnamed > 0 ? 1 - holdout : 1
  return weights.map((weight) => (weight === undefined ? holdout / unnamed : weight * scale))
}
