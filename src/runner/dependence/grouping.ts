import { call, compare, float, row, type Expr } from '../../sql/ast.ts'
import type { PossibleUnit } from './possibleUnit.ts'
import { isAmong } from './isAmong.ts'
import { quoteForShell } from '../../text/quoteForShell.ts'

const blocks = 100

/** A way to put rows into groups, of which rows may be more alike than others. */
export interface Grouping {
  readonly of: Expr
  /** Which rows are measured. */
  readonly where: Expr
  /** One of this number of rows of each group is measured. */
  readonly thinning: number
  /** Coarser groups. Their rows are as alike if the column is a measurement and not a key. */
  readonly coarse: Expr | null
  /** Words for the rows of one group, and advice. */
  readonly rows: string
  readonly advice: string
}

/** Rows of a day are thinned one by one; keys have too few rows each, and are thinned whole. */
export function byUnit({ name, of, isDay, coarse }: PossibleUnit, thinning: number): Grouping {
  return {
    ...{ of, coarse, thinning: isDay ? thinning : 1 },
    where: isDay ? isAmong(1 / thinning) : compare(call('hash_fraction', of), '<', float(1 / thinning)),
    rows: `those of one ${name}`,
    advice: `name the unit: --unit ${quoteForShell(name)}`,
  }
}

export const byOrder = (rows: number, thinning: number): Grouping => ({
  of: call('floor', call('float_multiply', row, float(blocks / (rows + 1)))),
  where: isAmong(1 / thinning),
  ...{ thinning, coarse: null },
  rows: 'neighbours in the data',
  advice: 'name the column whose rows belong together, e.g. --unit "day(time)"',
})
