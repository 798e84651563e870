import { logFactorial } from './logFactorial.ts'
import { ratioOfUniforms } from '../resampling/ratioOfUniforms.ts'
import type { Random } from '../resampling/seededRandom.ts'

/** Below this many draws taking them one by one is faster. */
const fewDraws = 10

/**
 * How many of `draws` things, taken at random and without putting back from `good` and `bad` ones, are good. All are
 * whole numbers, and `draws` is at most `good + bad`. Takes the same time for large numbers as for small ones.
 *
 * Source: Stadlober (1990), "The ratio of uniforms approach for generating discrete random variates"; NumPy's
 * `Generator.hypergeometric`.
 */
export function hypergeometric(random: Random, good: number, bad: number, draws: number): number {
  const size = good + bad
  const few = Math.min(good, bad)
  // The same by symmetry: what is left instead of what is drawn, and the rarer kind instead of the other.
  const taken = Math.min(draws, size - draws)
  const rarer = taken < fewDraws ? oneByOne(random, few, size, taken) : byRatio(random, few, size, taken)
  const drawn = good > bad ? taken - rarer : rarer
  return draws > taken ? good - drawn : drawn
}

function oneByOne(random: Random, kind: number, size: number, draws: number): number {
  let left = kind
  for (let i = 0; i < draws && left > 0; i++) if (random() * (size - i) < left) left--
  return kind - left
}

function byRatio(random: Random, kind: number, size: number, draws: number): number {
  const other = size - kind
  const share = kind / size
  return ratioOfUniforms(random, {
    mean: draws * share,
    variance: ((size - draws) * draws * share * (1 - share)) / (size - 1),
    end: Math.min(draws, kind) + 1,
    mode: Math.floor(((draws + 1) * (kind + 1)) / (size + 2)),
    logOf: (k) =>
      -logFactorial(k) - logFactorial(kind - k) - logFactorial(draws - k) - logFactorial(other - draws + k),
  })
}
