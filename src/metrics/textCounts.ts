import type { Metric, QueryKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import { call, countAll, isIn, type Expr } from '../sql/ast.ts'

interface Args {
  readonly of: Expr
  readonly texts: readonly string[]
}

const kind: QueryKind<Args, ReadonlyMap<string, number>> = {
  name: 'text_counts',
  shape: 'query',
  query({ of, texts }) {
    const text = call('lower', call('trim', of))
    return { select: { text, count: countAll }, where: isIn(text, texts), groupBy: [text] }
  },
  read(rows, { texts }) {
    const found = new Map(rows.map((row) => [row['text'], Number(row['count'])]))
    return new Map(texts.map((text) => [text, found.get(text) ?? 0]))
  },
}

/** How often each of a few texts is there, whatever its case and the blanks around it; the texts are in lower case. */
export const textCounts = (
  table: Table,
  of: Expr,
  texts: readonly string[],
): Metric<ReadonlyMap<string, number>> => ({ kind, table, args: { of, texts } })
