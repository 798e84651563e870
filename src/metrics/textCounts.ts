import type { Metric, SelectKind, Table } from '../metric.ts'
import { call, compare, countIf, literal, type Expr } from '../sql.ts'

interface Args {
  readonly of: Expr
  readonly texts: readonly string[]
}

const kind: SelectKind<Args, ReadonlyMap<string, number>> = {
  name: 'text_counts',
  shape: 'select',
  select: ({ of, texts }) =>
    texts.map((text) => countIf(compare(call('lower', call('trim', of)), '=', literal(text)))),
  read: (values, { texts }) => new Map(texts.map((text, i) => [text, Number(values[i])])),
}

/** How often each of a few texts is there, whatever its case and the blanks around it; the texts are in lower case. */
export const textCounts = (
  table: Table,
  of: Expr,
  texts: readonly string[],
): Metric<ReadonlyMap<string, number>> => ({ kind, table, args: { of, texts } })
