import type { Metric, SelectKind, Table } from '../metric.ts'
import { and, countIf, type Expr } from '../sql.ts'

export interface UnexpectedCount {
  /** Values that were looked at. */
  readonly total: number
  /** Those of them that are not as expected. */
  readonly unexpected: number
}

interface Args {
  readonly considered: Expr
  readonly unexpected: Expr
}

const kind: SelectKind<Args, UnexpectedCount> = {
  name: 'unexpected_count',
  shape: 'select',
  select: ({ considered, unexpected }) => [countIf(considered), countIf(and(considered, unexpected))],
  read: ([total, unexpected]) => ({ total: Number(total), unexpected: Number(unexpected) }),
}

/** How many of the considered values are unexpected. */
export const unexpectedCount = (
  table: Table,
  considered: Expr,
  unexpected: Expr,
): Metric<UnexpectedCount> => ({
  kind,
  table,
  args: { considered, unexpected },
})
