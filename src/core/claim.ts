import type { Expectation } from './expectation.ts'
import type { Row } from './row.ts'
import type { Table } from './table.ts'
import type { Outcome } from './outcome.ts'
import type { Expr } from '../sql/ast.ts'

/** One expectation of one column, or of the table, or of one group of its rows: what becomes one result. */
export interface Claim {
  /** Which of the expectations of a run it comes from, counted from 0. */
  readonly origin: number
  readonly expectation: Expectation
  /** Only these rows are looked at: those of its row condition, and of its group. */
  readonly where?: Expr
  readonly group?: Row
  /** The column that it needs and that is not there. */
  readonly missing?: { readonly table: Table; readonly column: string }
  /** Settled before anything is measured. */
  readonly outcome?: Outcome
}
