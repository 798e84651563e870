/** Sums terms outward from `k` until they no longer matter; the ratio reaches 0 at the end of the support. */
export function geometricTail(
  first: number,
  k: number,
  direction: 1 | -1,
  ratio: (k: number) => number,
): number {
  let sum = 0
  for (let term = first, at = k; term > sum * 1e-18; at += direction) {
    sum += term
    term *= ratio(at)
  }
  return sum
}
