import { logFactorial } from '../distributions/logFactorial.ts'
import { ratioOfUniforms } from './ratioOfUniforms.ts'
import type { Random } from './seededRandom.ts'

/** Below this many draws taking them one by one is faster. */
const fewDraws = 10

/**
 * How many of `draws` succeed, each with the probability `p`. Takes the same time for large numbers as for small ones.
 *
 * Source: Stadlober (1990), "The ratio of uniforms approach for generating discrete random variates".
 */
export function binomialDraw(random: Random, draws: number, p: number): number {
  if (p <= 0) return 0
  if (p >= 1) return draws
  if (draws < fewDraws) return oneByOne(random, draws, p)
  // The same by symmetry.
  return p > 0.5 ? draws - byRatio(random, draws, 1 - p) : byRatio(random, draws, p)
}

function oneByOne(random: Random, draws: number, p: number): number {
  let succeeded = 0
  for (let i = 0; i < draws; i++) if (random() < p) succeeded++
  return succeeded
}

function byRatio(random: Random, draws: number, p: number): number {
  const logOdds = Math.log(p / (1 - p))
  return ratioOfUniforms(random, {
    mean: draws * p,
    variance: draws * p * (1 - p),
    end: draws + 1,
    mode: Math.floor((draws + 1) * p),
    logOf: (k) => k * logOdds - logFactorial(k) - logFactorial(draws - k),
  })
}
