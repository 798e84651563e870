import type { Random } from '../resampling/seededRandom.ts'

/** Ways to choose which cells are the sample, each as the numbers of those cells; the first is the observed one. */
export interface Relabelings {
  readonly chosen: readonly Uint32Array[]
  /** The cells that each choice is compared with, where that isn't all the rest. */
  readonly others?: readonly Uint32Array[]
  readonly method: 'exact' | 'permutation'
}

/**
 * The ways to choose `m` of `cells` cells as the sample: all of them where there are no more than `most`, otherwise the
 * observed one and `most - 1` random ones. The last `m` cells are the sample that was observed.
 *
 * Source: Phipson & Smyth (2010), "Permutation p-values should never be zero".
 */
export function relabelings(cells: number, m: number, random: Random, most: number): Relabelings {
  const observed = Uint32Array.from({ length: m }, (_, i) => cells - m + i)
  if (waysToChoose(cells, m) <= most) return { chosen: allWays(cells, m, observed), method: 'exact' }
  const others = Array.from({ length: most - 1 }, () => randomWay(cells, m, random))
  return { chosen: [observed, ...others], method: 'permutation' }
}

/** The binomial coefficient, or Infinity. */
export function waysToChoose(cells: number, m: number): number {
  let ways = 1
  for (let i = 1; i <= Math.min(m, cells - m); i++) ways = (ways * (cells - i + 1)) / i
  return Math.round(ways)
}

function allWays(cells: number, m: number, observed: Uint32Array): readonly Uint32Array[] {
  const ways: Uint32Array[] = []
  const way = Array.from({ length: m }, (_, i) => i)
  for (let i = 0; i >= 0;) {
    ways.push(Uint32Array.from(way))
    for (i = m - 1; i >= 0 && way[i] === cells - m + i; i--);
    if (i < 0) break
    way[i]!++
    for (let next = i + 1; next < m; next++) way[next] = way[next - 1]! + 1
  }
  // In this order the last cells come last.
  return [observed, ...ways.slice(0, -1)]
}

/** Floyd's algorithm: each set of cells is equally likely. */
function randomWay(cells: number, m: number, random: Random): Uint32Array {
  const way = new Set<number>()
  for (let limit = cells - m; limit < cells; limit++) {
    const cell = Math.floor(random() * (limit + 1))
    way.add(way.has(cell) ? limit : cell)
  }
  return Uint32Array.from(way)
}
