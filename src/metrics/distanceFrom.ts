import { call, float, type Expr } from '../sql/ast.ts'

export interface Ends {
  readonly least: number
  readonly greatest: number
}

export interface Distance {
  readonly of: Expr
  readonly unit: number
  /** The greatest distance in these units: at most 1, unless doubles end there. */
  readonly most: number
}

/** How far a value is from the mean, in units of about the greatest such distance; null where all are the same. */
export function distanceFrom(of: Expr, mean: number, { least, greatest }: Ends): Distance | null {
  const farthest = Math.max(greatest - mean, mean - least)
  if (least === greatest) return null
  const unit = 2 ** Math.min(1000, Math.max(-1000, Math.ceil(Math.log2(farthest))))
  return {
    of: call('float_multiply', call('float_subtract', of, float(mean)), float(1 / unit)),
    unit,
    most: farthest / unit,
  }
}
