const coefficients = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
]

/** From here on the series is exact to the last digits. */
const far = 16

/** For 0, 1/2, 1, and so on up to {@link far}: counts, and half of degrees of freedom, need no recursion. */
const halves = Float64Array.from({ length: 2 * far }, (_, i) => byRecursion(i / 2))

/**
 * Error of Stirling's formula for log-gamma, for `z > 0`:
 * `log Γ(z+1) = (z + 1/2) log z - z + log(2π)/2 + stirlingError(z)`. Infinite at 0.
 *
 * Source: Loader (2000), "Fast and accurate computation of binomial probabilities" (R's `stirlerr`);
 * the series is NIST DLMF 5.11.1.
 */
export function stirlingError(z: number): number {
  return halves[2 * z] ?? byRecursion(z)
}

function byRecursion(z: number): number {
  if (z < far) return byRecursion(z + 1) + (z + 0.5) * Math.log1p(1 / z) - 1
  const square = 1 / (z * z)
  let sum = 0
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * square + coefficients[i]!
  return sum / z
}
