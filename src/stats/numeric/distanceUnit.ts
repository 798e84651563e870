/**
 * How distances from a mean are measured: `(value * scale - mean * scale) / unit`. They are at most 1, so that no square is too
 * great for a double, and none is lost.
 */
export interface DistanceUnit {
  readonly scale: number
  readonly unit: number
}

/** The unit for values from `least` to `greatest`; null where all are the same. */
export function distanceUnit(mean: number, least: number, greatest: number): DistanceUnit | null {
  const farthest = (scale: number): number =>
    Math.max(...[least, greatest].map((value) => Math.abs(value * scale - mean * scale)))
  const distance = farthest(1)
  if (distance === 0) return null
  const scale = distance > 2 ** 1000 ? 2 ** -100 : 1
  return { scale, unit: 2 ** Math.max(-1000, Math.ceil(Math.log2(farthest(scale)))) }
}

/** The standard deviation, with n - 1, by the squares of the distances from a mean that is `rest` less than the exact one. */
export function deviationOf(squares: number, n: number, rest: number, { scale, unit }: DistanceUnit): number {
  const offset = (rest * scale) / unit
  return (Math.sqrt((squares - n * offset ** 2) / (n - 1)) * unit) / scale
}
