import type { Random } from './seededRandom.ts'

interface Shape {
  readonly mean: number
  readonly variance: number
  /** Numbers from here on do not occur. */
  readonly end: number
  readonly mode: number
  /** The logarithm of the probability of a number, less a constant. */
  readonly logOf: (k: number) => number
}

/**
 * A whole number, 0 or more, whose probabilities rise to one mode and fall from there.
 *
 * Source: Stadlober (1990), "The ratio of uniforms approach for generating discrete random variates".
 */
export function ratioOfUniforms(random: Random, { mean, variance, end, mode, logOf }: Shape): number {
  const spread = Math.sqrt(variance + 0.5)
  const width = 1.7155277699214135 * spread + 0.8989161620588988
  const last = Math.min(end, Math.floor(mean + 0.5 + 16 * spread))
  const logMode = logOf(mode)
  for (;;) {
    const u = random()
    const x = mean + 0.5 + (width * (random() - 0.5)) / u
    if (!(x >= 0 && x < last)) continue
    const k = Math.floor(x)
    const log = logOf(k) - logMode
    // Quick bounds of the logarithm before the logarithm itself.
    if (u * (4 - u) - 3 <= log) return k
    if (u * (u - log) < 1 && 2 * Math.log(u) <= log) return k
  }
}
