/**
 * Where a continuous function crosses zero between `low` and `high`, to the last digits of a double. The function
 * has opposite signs at the two ends and is finite between them.
 *
 * @throws RangeError when both ends have the same sign.
 *
 * Source: Brent (1973), "Algorithms for minimization without derivatives", ch. 4; SciPy `brentq`.
 */
export function brentRoot(f: (x: number) => number, low: number, high: number): number {
  let [previous, best, fPrevious, fBest] = [low, high, f(low), f(high)]
  if (!(Math.sign(fPrevious) * Math.sign(fBest) <= 0))
    throw new RangeError(
      `no root between ${low} and ${high}: the function is ${fPrevious} and ${fBest} there`,
    )
  let [other, fOther] = [previous, fPrevious]
  let step = best - previous
  let stepBefore = step
  for (;;) {
    // The root lies between `best` and `other`.
    if (Math.sign(fBest) === Math.sign(fOther)) {
      ;[other, fOther] = [previous, fPrevious]
      stepBefore = step = best - previous
    }
    if (Math.abs(fOther) < Math.abs(fBest)) {
      ;[previous, best, other] = [best, other, best]
      ;[fPrevious, fBest, fOther] = [fBest, fOther, fBest]
    }
    const half = (other - best) / 2
    const tolerance = 2 * Number.EPSILON * Math.abs(best) + Number.MIN_VALUE
    if (Math.abs(half) <= tolerance || fBest === 0) return best
    const guess = interpolated(previous, best, other, fPrevious, fBest, fOther)
    const isUseful = 2 * Math.abs(guess) < Math.min(3 * Math.abs(half) - tolerance, Math.abs(stepBefore))
    const towards = guess * half > 0
    ;[stepBefore, step] = isUseful && towards ? [step, guess] : [half, half]
    ;[previous, fPrevious] = [best, fBest]
    best += Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance
    fBest = f(best)
  }
}

/** The step from `b` by inverse quadratic interpolation, or by the secant where two of the points are the same. */
function interpolated(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa
  if (a === c) return ((c - b) * s) / (s - 1)
  const q = fa / fc
  const r = fb / fc
  const p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1))
  return p / -((q - 1) * (r - 1) * (s - 1))
}
