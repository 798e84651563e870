/**
 * Approximate probability that the two-sided one-sample Kolmogorov-Smirnov statistic of `n` values is below `x`, for
 * `n > 140`; the error is of the order of `n^-2`.
 *
 * Source: Pelz & Good (1976), equations as in Simard & L'Ecuyer (2011); SciPy's `kstwo`.
 */
export function pelzGoodCdf(n: number, x: number): number {
  const z = x * Math.sqrt(n)
  const z2 = z * z
  const z4 = z2 * z2
  const z6 = z4 * z2
  const sums: [number, number, number, number] = [0, 0, 0, 0]
  const terms = Math.ceil((16 * z) / Math.PI) + 1
  for (let k = 1; k <= terms; k++) {
    const t2 = ((k - 0.5) * Math.PI) ** 2
    const odd = Math.exp(-t2 / (2 * z2))
    sums[0] += odd / z
    sums[1] += (odd * (t2 - z2)) / (6 * z4)
    sums[2] += (odd * (6 * z6 + 2 * z4 + (2 * z4 - 5 * z2) * t2 + (1 - 2 * z2) * t2 ** 2)) / (72 * z6 * z)
    sums[3] +=
      (odd *
        (-30 * z6 -
          90 * z4 * z4 +
          (135 * z4 - 96 * z6) * t2 +
          (212 * z4 - 60 * z2) * t2 ** 2 +
          (5 - 30 * z2) * t2 ** 3)) /
      (6480 * z6 * z4)

    const u2 = (k * Math.PI) ** 2
    const even = Math.exp(-u2 / (2 * z2))
    sums[2] -= (even * u2) / (36 * z2 * z)
    sums[3] += (even * u2 * (3 * z2 - u2)) / (216 * z6)
  }
  const [k0, k1, k2, k3] = sums
  return Math.sqrt(2 * Math.PI) * (k0 + k1 / Math.sqrt(n) + k2 / n + k3 / n ** 1.5)
}
