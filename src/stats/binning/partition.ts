import { sum } from '../numeric/sum.ts'

/** Shares of the bins between finite edges, and of what lies below and above them. */
export interface Partition {
  readonly bins: readonly number[]
  readonly weights: readonly number[]
  readonly tailWeights: readonly [below: number, above: number]
}

export interface PartitionObject {
  readonly bins: readonly number[]
  readonly weights: readonly number[]
  readonly tailWeights?: readonly [below: number, above: number] | undefined
}

export interface Holdouts {
  /** Share set aside for values outside the bins. */
  tail?: number
  /** Share set aside for bins of weight 0. */
  internal?: number
}

/**
 * Bins that a user expects of a column, made comparable: the weights scaled down by the holdouts, `internal`
 * spread over the bins of weight 0, and `tail` over the open ends; bins that reach to infinity become tails.
 *
 * @throws RangeError when tails are given twice, or when bins and weights do not fit.
 *
 * Source: Great Expectations, `expect_column_kl_divergence_to_be_less_than`.
 */
export function expectedPartition(
  { bins, weights, tailWeights }: PartitionObject,
  { tail = 0, internal = 0 }: Holdouts = {},
): Partition {
  const ascends = bins.every((edge, i) => i === 0 || edge > bins[i - 1]!)
  if (weights.length === 0 || bins.length !== weights.length + 1 || !ascends)
    throw new RangeError('a partition has ascending bins, and one weight for each')
  const open = { below: bins[0] === -Infinity, above: bins.at(-1) === Infinity }
  if (tailWeights && (open.below || open.above))
    throw new RangeError('a partition with bins to infinity has no tail weights')
  if (tail > 0 && (tailWeights || (open.below && open.above)))
    throw new RangeError('a tail weight holdout needs a partition without tails')

  const empty = weights.filter((weight) => weight === 0).length
  const scaled = weights.map((weight) =>
    weight === 0 && internal > 0 ? internal / empty : weight * (1 - tail - internal),
  )
  const perTail = open.below || open.above ? tail : tail / 2
  return closed(bins, scaled, tailWeights ?? [perTail, perTail])
}

/** The same of counted values: how many are in each of the bins, below the first and above the last. */
export function observedPartition(
  bins: readonly number[],
  { counts, below, above }: { counts: ArrayLike<number>; below: number; above: number },
): Partition {
  const n = sum(counts) + below + above
  const shares = Array.from(counts, (count) => count / n)
  return closed(bins, shares, [below / n, above / n])
}

/** All shares in order, tails included. */
export const sharesOf = ({ weights, tailWeights: [below, above] }: Partition): number[] => [
  below,
  ...weights,
  above,
]

/** Turns bins that reach to infinity into tails. */
function closed(
  bins: readonly number[],
  weights: readonly number[],
  [below, above]: readonly [number, number],
): Partition {
  const from = bins[0] === -Infinity ? 1 : 0
  const to = bins.at(-1) === Infinity ? -1 : undefined
  return {
    bins: bins.slice(from, to),
    weights: weights.slice(from, to),
    tailWeights: [from ? weights[0]! : below, to ? weights.at(-1)! : above],
  }
}
