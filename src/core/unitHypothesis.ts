import type { Expr } from '../sql/ast.ts'

/** What is compared between units of a column: ordered numbers (`D`), classes, missing cells, or classes that are new. */
export interface UnitHypothesis {
  readonly kind: 'D' | 'share' | 'missing' | 'new'
  /** A cell of each table; NULL is left out. */
  readonly reference: Expr
  readonly sample: Expr
}
