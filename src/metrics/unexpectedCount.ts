import { usesOverall } from '../columns/usesOverall.ts'
import { usesWindow } from '../columns/usesWindow.ts'
import type { Metric, QueryKind, SelectKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import { and, column, countIf, type Expr } from '../sql/ast.ts'

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

/** Aggregates can't look at other rows, so a query inside computes windows first. */
const windowed: QueryKind<Args, UnexpectedCount> = {
  name: 'unexpected_count',
  shape: 'query',
  query: (args) => ({
    from: { select: { ...args } },
    select: {
      total: countIf(column('considered')),
      unexpected: countIf(and(column('considered'), column('unexpected'))),
    },
  }),
  read: ([row]) => ({ total: Number(row?.['total']), unexpected: Number(row?.['unexpected']) }),
}

/** How many of the considered values are unexpected. */
export const unexpectedCount = (
  table: Table,
  considered: Expr,
  unexpected: Expr,
): Metric<UnexpectedCount> => ({
  kind: usesWindow(unexpected) || usesOverall(unexpected) ? windowed : kind,
  table,
  args: { considered, unexpected },
})
