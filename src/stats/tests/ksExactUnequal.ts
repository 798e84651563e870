/** Probabilities are held scaled up, so that they may fall 450 decades before they are lost. */
const one = 2 ** 500
const negligible = 2 ** -1000

/** One antidiagonal of the lattice: cells `low..high` lie in the corridor; `left[i + 1]` belongs to cell `i`. */
interface Diagonal {
  low: number
  high: number
  left: Float64Array
}

/**
 * Exact probability that samples of sizes `n` and `m`, drawn from one continuous distribution, have
 * `max |i m - j n| >= numerator`, where i and j count the values up to a point (two-sided two-sample
 * Kolmogorov-Smirnov). `numerator` is a positive integer; all products stay below 2^53.
 *
 * The two samples interleaved are a lattice path from (0, 0) to (n, m), all paths equally likely. The recurrence
 * carries the probability that a path to a cell has already left the corridor: it only adds, so small answers keep their
 * relative accuracy. The corridor looks the same from both ends, so half of it is enough.
 *
 * Source: Hodges (1958), "The significance probability of the Smirnov two-sample test"; SciPy's exact `ks_2samp`.
 */
export function ksExactUnequal(numerator: number, n: number, m: number): number {
  const half = Math.floor((n + m) / 2)
  const diagonals = walkCorridor(numerator, n, m, [half, n + m - half])
  const [near, far] = [diagonals.get(half), diagonals.get(n + m - half)]
  if (near === undefined || far === undefined) return 1

  let total = 0
  let weights = 0
  const add = (i: number, weight: number): void => {
    const before = leftAt(near, i)
    total += weight * (before + leftAt(far, n - i) * (1 - before / one))
    weights += weight
  }
  // Hypergeometric weights of the cells of the middle diagonal, from the likeliest cell outward.
  const ratio = (i: number): number => ((n - i) * (half - i)) / ((i + 1) * (m - half + i + 1))
  const mode = Math.floor(((half + 1) * (n + 1)) / (n + m + 2))
  for (let i = mode, weight = one; weight > 0; weight *= ratio(i++)) add(i, weight)
  for (let i = mode, weight = one; weight > 0 && i > Math.max(0, half - m);) {
    weight /= ratio(--i)
    add(i, weight)
  }
  return Math.min(1, total / weights / one)
}

const leftAt = ({ low, high, left }: Diagonal, i: number): number =>
  i < low || i > high ? one : (left[i + 1] as number)

/** The requested antidiagonals (the last one ends the walk); none where the corridor is closed. */
function walkCorridor(gap: number, n: number, m: number, wanted: readonly number[]): Map<number, Diagonal> {
  const found = new Map<number, Diagonal>()
  const last = Math.max(...wanted)
  const left = new Float64Array(n + 3).fill(one)
  left[1] = 0
  // Cells strictly between `a` and `b` cannot have left the corridor yet: they hold 0 and are skipped.
  let a = -1
  let b = 1
  for (let s = 1; s <= last; s++) {
    const low = Math.max(0, s - m, Math.floor((s * n - gap) / (n + m)) + 1)
    const high = Math.min(s, n, Math.ceil((s * n + gap) / (n + m)) - 1)
    if (low > high) break
    b = Math.max(b, low)
    advance(left, s, b, high)
    a = Math.min(a + 1, b - 1)
    advance(left, s, low, a)
    if (low > 0) left[low] = one
    a = Math.max(a, low - 1)
    while (a >= low && (left[a + 1] as number) < negligible) left[a-- + 1] = 0
    while (b <= high && (left[b + 1] as number) < negligible) left[b++ + 1] = 0
    if (wanted.includes(s)) found.set(s, { low, high, left: left.slice() })
  }
  return found
}

/** Moves cells `from..to` of the previous antidiagonal to antidiagonal `s`, in place. */
function advance(left: Float64Array, s: number, from: number, to: number): void {
  const inverse = 1 / s
  for (let i = to; i >= from; i--) {
    left[i + 1] = (i * (left[i] as number) + (s - i) * (left[i + 1] as number)) * inverse
  }
}
