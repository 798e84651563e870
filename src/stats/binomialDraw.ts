import { logFactorial } from './logFactorial.ts'
import type { Random } from './seededRandom.ts'

/** Below this many draws taking them one by one is faster. */
const fewDraws = 10

/**
 * How many of `draws` succeed, each with the chance `p`. Takes the same time for large numbers as for small ones.
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
  const mean = draws * p
  const deviation = Math.sqrt(mean * (1 - p) + 0.5)
  const width = 1.7155277699214135 * deviation + 0.8989161620588988
  const end = Math.min(draws + 1, Math.floor(mean + 0.5 + 16 * deviation))
  const logOdds = Math.log(p / (1 - p))
  const logOf = (k: number): number => k * logOdds - logFactorial(k) - logFactorial(draws - k)
  const logMode = logOf(Math.floor((draws + 1) * p))
  for (;;) {
    const u = random()
    const x = mean + 0.5 + (width * (random() - 0.5)) / u
    if (!(x >= 0 && x < end)) continue
    const k = Math.floor(x)
    const log = logOf(k) - logMode
    // Quick bounds of the logarithm before the logarithm itself.
    if (u * (4 - u) - 3 <= log) return k
    if (u * (u - log) < 1 && 2 * Math.log(u) <= log) return k
  }
}
