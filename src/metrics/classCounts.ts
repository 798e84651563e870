import { classCountsQuery } from '../columns/classCountsQuery.ts'
import type { Metric, QueryKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import type { Value } from '../core/row.ts'
import { column, countAll, isNull, not, type Expr, type Query } from '../sql/ast.ts'

/** How often each class occurs, the most common first. */
export interface ClassCounts {
  readonly counts: ReadonlyMap<string, number>
  /** There are more classes than were counted. */
  readonly cut: boolean
  /** Why the classes are known by their counts alone. Their names only number them. */
  readonly whyUnnamed?: string
}

/** A column with more classes than this is not treated as classes. */
export const maxClasses = 10_000

interface Args {
  readonly of: Expr
}

const kind: QueryKind<Args, ClassCounts> = {
  name: 'class_counts',
  shape: 'query',
  query: ({ of }) => ({ ...classCountsQuery(of), limit: maxClasses + 1 }),
  read(rows) {
    const why = rows[0]?.['why']
    const nameOf = (value: Value, i: number): string => (value === null ? `class ${i + 1}` : String(value))
    const counted = rows.slice(0, maxClasses)
    return {
      counts: new Map(
        counted.map(({ value = null, count }, i) => [nameOf(value, i), Number(count)] as const),
      ),
      cut: rows.length > maxClasses,
      ...(typeof why === 'string' && { whyUnnamed: why }),
    }
  },
}

/** Several columns of text are counted in one pass. */
const kindOfText: QueryKind<Args, ClassCounts> = { ...kind, queryOfMany }

function queryOfMany(args: readonly Args[]): Query {
  const texts = args.map(({ of }, i) => [`text_${i}`, of] as const)
  const [metric, value] = [column('place'), column('value')]
  return {
    from: { select: Object.fromEntries(texts) },
    unpivot: texts.map(([name]) => column(name)),
    select: { metric, value, count: countAll },
    where: not(isNull(value)),
    groupBy: [metric, value],
    orderBy: [{ by: metric }, { by: countAll, descending: true }, { by: value }],
  }
}

const isText = (of: Expr): boolean => of.node === 'tryCast' && of.to === 'string'

/** Counts the classes of a column, NULL left out. */
export const classCounts = (table: Table, of: Expr): Metric<ClassCounts> => ({
  kind: isText(of) ? kindOfText : kind,
  table,
  args: { of },
})
