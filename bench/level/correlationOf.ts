import { pairMoments } from '../../src/stats/numeric/pairMoments.ts'
import type { CorrelationOfPairs } from '../../src/stats/tests/correlationDifference.ts'

export type Pair = readonly [x: number, y: number]

/** Pearson's correlation of pairs, or Spearman's where they are ranked; then no two numbers of a column are the same. */
export function correlationOf(pairs: readonly Pair[], ranked = false): CorrelationOfPairs {
  const [x, y] = ([0, 1] as const).map((axis) => {
    const values = pairs.map((pair) => pair[axis])
    return centred(ranked ? ranks(values) : values)
  }) as [number[], number[]]
  const product = (axes: string, i: number): number =>
    Array.from(axes).reduce((product, axis) => product * (axis === 'x' ? x : y)[i]!, 1)
  const sum = (axes: string): number => x.reduce((sum, _, i) => sum + product(axes, i), 0)
  return {
    pairs: pairs.length,
    coefficient: sum('xy') / Math.sqrt(sum('xx') * sum('yy')),
    moments: ranked ? null : pairMoments(pairs.length, sum),
  }
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!)
  const found = new Array<number>(values.length)
  order.forEach((index, rank) => (found[index] = rank))
  return found
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}
