/** Sums of squares in ascending order, and how many lattice paths have each. */
interface Paths {
  readonly sums: readonly number[]
  readonly counts: readonly number[]
}

const none: Paths = { sums: [], counts: [] }

/**
 * The probability that two samples of sizes `n` and `m` from one continuous distribution have a sum, over all values, of
 * `(i m - j n)²` that is at least `squares`; i and j count the values up to one. All numbers are whole. Takes seconds
 * for sizes much above 20.
 *
 * Source: Xiao, Gordon & Yakovlev (2006), "A C++ program for the Cramér-von Mises two-sample test"; SciPy's exact
 * `cramervonmises_2samp`.
 */
export function cramerVonMisesExact(squares: number, n: number, m: number): number {
  const ways = binomials(n + m)
  let reached = 0
  let column: Paths[] = []
  for (let i = 0; i <= n; i++) {
    const next: Paths[] = []
    for (let j = 0; j <= m; j++) {
      const paths = i + j === 0 ? { sums: [0], counts: [1] } : merged(column[j] ?? none, next[j - 1] ?? none)
      const step = (i * m - j * n) ** 2
      // Paths that are there already needn't be kept apart any longer: all their continuations count.
      const open = paths.sums.findLastIndex((sum) => sum + step < squares) + 1
      const done = paths.counts.slice(open).reduce((sum, count) => sum + count, 0)
      reached += done * ways[n + m - i - j]![n - i]!
      next.push({
        sums: paths.sums.slice(0, open).map((sum) => sum + step),
        counts: paths.counts.slice(0, open),
      })
    }
    column = next
  }
  return Math.min(1, reached / ways[n + m]![n]!)
}

function merged(a: Paths, b: Paths): Paths {
  const sums: number[] = []
  const counts: number[] = []
  for (let i = 0, j = 0; i < a.sums.length || j < b.sums.length;) {
    const sum = Math.min(a.sums[i] ?? Infinity, b.sums[j] ?? Infinity)
    let count = 0
    if (a.sums[i] === sum) count += a.counts[i++]!
    if (b.sums[j] === sum) count += b.counts[j++]!
    sums.push(sum)
    counts.push(count)
  }
  return { sums, counts }
}

/** Pascal's triangle. */
function binomials(last: number): number[][] {
  const rows = [[1]]
  for (let i = 1; i <= last; i++) {
    const above = rows[i - 1]!
    rows.push(Array.from({ length: i + 1 }, (_, k) => (above[k - 1] ?? 0) + (above[k] ?? 0)))
  }
  return rows
}
