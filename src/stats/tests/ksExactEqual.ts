/**
 * Exact probability that two samples of the same size `n`, drawn from one continuous distribution, lie at least
 * `gap / n` apart (two-sided two-sample Kolmogorov-Smirnov); `gap` is an integer in 1..n.
 *
 * Source: the reflection principle, `2 Σ (-1)^(k-1) C(2n, n - k gap) / C(2n, n)` (Gnedenko & Korolyuk 1951), nested so
 * that no term overflows; SciPy's exact `ks_2samp` for equal sizes.
 */
export function ksExactEqual(gap: number, n: number): number {
  let sum = 0
  for (let k = Math.floor(n / gap); k > 0; k--) {
    // C(2n, n - k gap) / C(2n, n - (k - 1) gap)
    let ratio = 1
    for (let j = (k - 1) * gap; j < k * gap; j++) ratio *= (n - j) / (n + j + 1)
    sum = ratio * (1 - sum)
  }
  return Math.min(1, 2 * sum)
}
