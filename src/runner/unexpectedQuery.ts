import type { UnexpectedRows } from '../core/expectation.ts'
import { usesWindow } from '../columns/usesWindow.ts'
import { column, row, type Expr, type Query } from '../sql/ast.ts'

/**
 * The rows that break an expectation, each with its number and the requested values. They come in the order of the data;
 * only windows bring that into disorder.
 */
export const unexpectedQuery = (
  { unexpected }: UnexpectedRows,
  wanted: Readonly<Record<string, Expr>>,
): Query => ({
  from: { select: { row, ...wanted, unexpected } },
  select: Object.fromEntries(['row', ...Object.keys(wanted)].map((name) => [name, column(name)])),
  where: column('unexpected'),
  ...(usesWindow(unexpected) && { orderBy: [{ by: column('row') }] }),
})
