import type { z } from 'zod'
import { expectation, type Tables } from '../../core/expectation.ts'
import { noValues } from '../../core/noValues.ts'
import { unexpectedCount } from '../../metrics/unexpectedCount.ts'
import { and, type Expr } from '../../sql/ast.ts'

export interface TensorRows {
  /** Rows to check. */
  readonly considered: Expr
  /** True for a failing row. */
  readonly unexpected: Expr
  /** Cells shown as examples. */
  readonly values: readonly Expr[]
}

export interface TensorParams {
  readonly tensor: string
}

interface TensorRowsDefinition {
  readonly type: string
  readonly params: z.ZodType<TensorParams, TensorParams>
  readonly rows: (tensor: string, tables: Tables) => TensorRows
  readonly message: (tensor: string, unexpected: number, total: number) => string
}

/** Makes an expectation of every row of a NumPy array. */
export const tensorRowsExpectation = ({ type, params, rows, message }: TensorRowsDefinition) =>
  expectation({
    type,
    params,
    tables: ['sample'],
    columns: () => [],
    metrics({ tensor }, tables) {
      const { considered, unexpected } = rows(tensor, tables)
      return { counted: unexpectedCount('sample', considered, unexpected) }
    },
    judge({ tensor }, { counted: { total, unexpected } }) {
      if (total === 0) return noValues(`${tensor} has no rows to check`)
      return {
        status: unexpected === 0 ? 'pass' : 'fail',
        message: message(tensor, unexpected, total),
        unexpected: { count: unexpected, total, fraction: unexpected / total, examples: [] },
      }
    },
    unexpectedRows({ tensor }, tables) {
      const { considered, unexpected, values } = rows(tensor, tables)
      return { table: 'sample', unexpected: and(considered, unexpected), values }
    },
  })
