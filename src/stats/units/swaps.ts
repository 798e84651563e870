import type { Random } from '../resampling/seededRandom.ts'
import type { Relabelings } from './relabelings.ts'

/**
 * The ways in which the two parts of paired units can change places: cell `i` is the part of a unit in the reference and cell
 * `pairs + i` its part in the sample. All of them where there are no more than `most`, otherwise the observed one and
 * `most - 1` random ones.
 *
 * Source: Fisher (1935), "The design of experiments", the sign test of pairs; Phipson & Smyth (2010).
 */
export function swaps(pairs: number, random: Random, most: number): Relabelings {
  const all = 2 ** pairs
  const chosen = (swapped: (pair: number) => boolean): Uint32Array =>
    Uint32Array.from({ length: pairs }, (_, pair) => (swapped(pair) ? pair : pairs + pair))
  if (all <= most)
    return {
      chosen: Array.from({ length: all }, (_, way) =>
        chosen((pair) => Math.floor(way / 2 ** pair) % 2 === 1),
      ),
      method: 'exact',
    }
  const observed = chosen(() => false)
  const others = Array.from({ length: most - 1 }, () => chosen(() => random() < 0.5))
  return { chosen: [observed, ...others], method: 'permutation' }
}

/** The least p-value of paired units: with all of them swapped, every statistic is the same. */
export const leastSwapPValue = (pairs: number): number => 2 ** (1 - pairs)
