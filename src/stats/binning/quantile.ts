/** How to answer between two values, by NumPy's names: given both and how far (0 to 1) the answer is from the lower. */
const interpolations = {
  linear: (lower: number, upper: number, share: number) => between(lower, upper, share),
  lower: (lower: number) => lower,
  higher: (_: number, upper: number) => upper,
  midpoint: (lower: number, upper: number) => between(lower, upper, 0.5),
  nearest: (lower: number, upper: number, share: number, index: number) =>
    share < 0.5 || (share === 0.5 && index % 2 === 0) ? lower : upper,
}

export type Interpolation = keyof typeof interpolations

/**
 * The value below which the share `q` (0 to 1) of a sample lies. `ascending` is sorted and holds no NaN; infinities
 * take part, and halfway between the two is 0.
 *
 * Returns null when it is empty.
 *
 * Source: NumPy `quantile`, pandas `quantile`; linear interpolation is R's type 7.
 */
export function quantile(
  ascending: ArrayLike<number>,
  q: number,
  interpolation: Interpolation = 'linear',
): number | null {
  if (ascending.length === 0) return null
  const position = q * (ascending.length - 1)
  const index = Math.floor(position)
  if (index === position) return ascending[index]!
  return interpolations[interpolation](ascending[index]!, ascending[index + 1]!, position - index, index)
}

function between(lower: number, upper: number, share: number): number {
  if (lower === upper) return lower
  if (lower === -Infinity && upper === Infinity) return 0
  const gap = upper - lower
  if (gap === Infinity) return lower * (1 - share) + upper * share
  // From the nearer of the two, so that rounding leads past neither.
  return share < 0.5 ? lower + gap * share : upper - gap * (1 - share)
}
