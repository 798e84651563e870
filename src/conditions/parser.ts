import type { Cursor } from './cursor.ts'
import type { Syntax } from './syntax.ts'

/** Functions that the parts of the parser share. */
export interface Parser {
  readonly cursor: Cursor
  /** Reads an expression whose operators bind tighter than this. */
  readonly expression: (above: number) => Syntax
  /** The columns that were named so far. */
  readonly columns: Set<string>
}

/** How tight operators bind, from the loosest. */
export const bindingPower = {
  any: 0,
  or: 1,
  and: 2,
  not: 3,
  compare: 4,
  concat: 5,
  sum: 6,
  product: 7,
  sign: 8,
}
