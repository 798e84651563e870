export interface SymmetricEigen {
  readonly values: number[]
  /** `vectors[k]` belongs to `values[k]` and has length 1. */
  readonly vectors: number[][]
}

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix, in no particular order.
 *
 * Source: Jacobi (1846), by cyclic rotations as in Golub & Van Loan, "Matrix computations", 8.5.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
  const a = matrix.map((row) => [...row])
  const size = a.length
  const vectors = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)))
  const scale = Math.hypot(...a.flat())
  const off = (): number => Math.hypot(...a.flatMap((row, i) => row.slice(i + 1)))
  while (off() > 1e-17 * scale) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (a[p]![q] === 0) continue
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!)
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
        const c = 1 / Math.hypot(t, 1)
        for (const row of a) rotate(row, p, q, c, t * c)
        rotateRows(a, p, q, c, t * c)
        // What the rotation is for, without its rounding error.
        a[p]![q] = a[q]![p] = 0
        rotateRows(vectors, p, q, c, t * c)
      }
    }
  }
  return { values: a.map((row, i) => row[i]!), vectors }
}

function rotate(row: number[], p: number, q: number, c: number, s: number): void {
  const [x, y] = [row[p]!, row[q]!]
  row[p] = c * x - s * y
  row[q] = s * x + c * y
}

function rotateRows(rows: number[][], p: number, q: number, c: number, s: number): void {
  const [x, y] = [rows[p]!, rows[q]!]
  rows[p] = x.map((value, i) => c * value - s * y[i]!)
  rows[q] = x.map((value, i) => s * value + c * y[i]!)
}
