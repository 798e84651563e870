/** The values below a point, and those up to it. */
export type EcdfPoint = readonly [at: number, below: number, upTo: number]

/** A distribution function by some of its points. The first and the last are the extremes, and infinities are points. */
export interface BoundedEcdf {
  readonly points: readonly EcdfPoint[]
  /** Between two points all counts are within this distance of the straight line between them. */
  readonly bound: number
}

/** Counts that a distribution function may have at a place, and the one on the line. */
export interface CountRange {
  readonly least: number
  readonly most: number
  readonly line: number
}

/** The height of the straight line from what is up to one point to what is below the next one. */
export function lineBetween([a, , upTo]: EcdfPoint, [b, below]: EcdfPoint, at: number): number {
  if (upTo === below) return upTo
  // Halves, as the distance of two doubles may be infinite.
  const share = (at / 2 - a / 2) / (b / 2 - a / 2)
  return upTo + share * (below - upTo)
}

/** Counts that may be up to a place that lies strictly between two points. */
export function rangeBetween(from: EcdfPoint, to: EcdfPoint, at: number, bound: number): CountRange {
  const line = lineBetween(from, to, at)
  return {
    least: Math.max(from[2], Math.ceil(line - bound)),
    most: Math.min(to[1], Math.floor(line + bound)),
    line,
  }
}
