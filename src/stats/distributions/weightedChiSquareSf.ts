/** Enough for 13 digits down to probabilities of 1e-300. */
const nodes = 512
/** Terms below this no longer count. */
const negligible = 45

/**
 * The probability that a sum of infinitely many squared standard normal variables, the j-th divided by `eigenvalue(j)`,
 * exceeds a positive `x`. The eigenvalues are distinct and ascend; `determinant(u)` is the product of all
 * `1 - u / eigenvalue(j)`.
 *
 * Source: Smirnov (1937), as in Durbin (1973), "Distribution theory for tests based on the sample distribution function":
 * an alternating sum of integrals over every other gap between eigenvalues, each by Gauss and Chebyshev's rule.
 */
export function weightedChiSquareSf(
  x: number,
  eigenvalue: (j: number) => number,
  determinant: (u: number) => number,
): number {
  let total = 0
  for (
    let k = 1, sign = 1;
    k === 1 || (x * (eigenvalue(k) - eigenvalue(1))) / 2 < negligible;
    k += 2, sign = -sign
  )
    total += sign * overGap(x, eigenvalue(k), eigenvalue(k + 1), determinant)
  return Math.min(1, Math.max(0, total))
}

function overGap(x: number, low: number, high: number, determinant: (u: number) => number): number {
  const half = (high - low) / 2
  let sum = 0
  for (let i = 0; i < nodes; i++) {
    // 1 + cos, without loss where it is small.
    const fromLow = half * 2 * Math.cos(((i + 0.5) * Math.PI) / (2 * nodes)) ** 2
    const u = low + fromLow
    const root = Math.sqrt((fromLow * (2 * half - fromLow)) / Math.abs(determinant(u)))
    sum += (Math.exp((-x * u) / 2) / u) * root
  }
  return sum / nodes
}
