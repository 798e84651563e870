import type { Expr } from '../sql/ast.ts'

/**
 * The values of a column that are compared between units: ordered numbers (`D`), classes, missing cells, or classes
 * that are new.
 */
export interface UnitHypothesis {
  readonly kind: 'D' | 'share' | 'missing' | 'new'
  /** A cell of each table; NULL is left out. */
  readonly reference: Expr
  readonly sample: Expr
}
