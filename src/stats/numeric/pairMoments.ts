/** Means of products of four standard scores of pairs: `xxxy` is that of x three times and y once. */
export type PairMoments = Readonly<Record<'xxxx' | 'xxxy' | 'xxyy' | 'xyyy' | 'yyyy', number>>

/**
 * From the sums of products of distances from the means of x and y, in any unit. They are NaN or infinite where a column is
 * constant.
 */
export function pairMoments(
  pairs: number,
  sum: (of: keyof PairMoments | 'xx' | 'yy') => number,
): PairMoments {
  const [varianceX, varianceY] = [sum('xx') / pairs, sum('yy') / pairs]
  const deviations = Math.sqrt(varianceX) * Math.sqrt(varianceY)
  return {
    xxxx: sum('xxxx') / pairs / varianceX ** 2,
    xxxy: sum('xxxy') / pairs / (varianceX * deviations),
    xxyy: sum('xxyy') / pairs / (varianceX * varianceY),
    xyyy: sum('xyyy') / pairs / (varianceY * deviations),
    yyyy: sum('yyyy') / pairs / varianceY ** 2,
  }
}
