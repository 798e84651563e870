import type { Engine } from '../core/engine.ts'
import { formatCount } from '../text/formatCount.ts'
import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Value } from '../core/row.ts'
import {
  call,
  caseWhen,
  compare,
  countAll,
  float,
  isIn,
  isInfinite,
  isNull,
  literal,
  max,
  min,
  not,
  type Expr,
} from '../sql/ast.ts'

/** A table of more classes than this shows nothing, and takes long. */
const most = 1000

/** How the values of a column become classes. */
export type Classes =
  /** Numbers, by edges; or in a number of bins of one width between the least and the greatest. */
  | { readonly of: Expr; readonly edges: readonly number[] | number }
  /** Texts, in groups, where each of the others is a class; or the most common ones, and one class of all others. */
  | { readonly of: Expr; readonly groups: readonly (readonly string[])[] | number }

interface Args {
  readonly rows: Classes
  readonly columns: Classes
}

const kind: MeasureKind<Args, readonly (readonly number[])[]> = {
  name: 'contingency',
  shape: 'measure',
  tables: ['sample'],
  async measure(args, engine) {
    const rows = await classOf(args.rows, engine)
    const columns = await classOf(args.columns, engine)
    const counted = await engine.query('sample', {
      select: { row: rows, column: columns, count: countAll },
      groupBy: [rows, columns],
      limit: most ** 2 + 1,
    })
    const places = placesOf(counted.map(({ column = null }) => column))
    const rowPlaces = placesOf(counted.map(({ row = null }) => row))
    if (Math.max(places.size, rowPlaces.size) > most)
      throw new Error(`there are more than ${formatCount(most)} classes`)
    const table = Array.from(rowPlaces, () => new Array<number>(places.size).fill(0))
    for (const { row = null, column = null, count } of counted)
      table[rowPlaces.get(row)!]![places.get(column)!] = Number(count)
    return table
  },
}

/** How often the classes of two columns of the sample occur together. Missing values are one class. */
export const contingency = (rows: Classes, columns: Classes): Metric<readonly (readonly number[])[]> => ({
  kind,
  table: 'sample',
  args: { rows, columns },
})

/** A number for each of some names, in their order. */
const placesOf = (names: readonly Value[]): ReadonlyMap<Value, number> =>
  new Map([...new Set(names)].map((name, i) => [name, i]))

const classOf = (classes: Classes, engine: Engine): Promise<Expr> =>
  'edges' in classes ? binOf(classes.of, classes.edges, engine) : groupOf(classes.of, classes.groups, engine)

async function binOf(of: Expr, edges: readonly number[] | number, engine: Engine): Promise<Expr> {
  const finite = not(isInfinite(of))
  const select = { least: { ...min(of), filter: finite }, greatest: { ...max(of), filter: finite } }
  const [range] = await engine.query('sample', { select })
  const [least, greatest] = [Number(range?.['least']), Number(range?.['greatest'])]
  const inner =
    typeof edges === 'number'
      ? Array.from({ length: edges - 1 }, (_, i) => least + ((i + 1) * (greatest - least)) / edges)
      : edges.toSorted((a, b) => a - b).filter((edge, i) => i < edges.length - 1 || greatest > edge)
  const bins = inner.map((edge, i) => ({ when: compare(of, '<', float(edge)), then: literal(i) }))
  return caseWhen([{ when: isNull(of), then: literal(-1) }, ...bins], literal(inner.length))
}

async function groupOf(
  of: Expr,
  groups: readonly (readonly string[])[] | number,
  engine: Engine,
): Promise<Expr> {
  if (typeof groups !== 'number') {
    const named = groups.map((group, i) => ({ when: isIn(of, group), then: literal(String(i)) }))
    return caseWhen(named, call('concat', literal('='), of))
  }
  const mostCommon = await engine.query('sample', {
    select: { value: of },
    where: not(isNull(of)),
    groupBy: [of],
    orderBy: [{ by: countAll, descending: true }, { by: of }],
    limit: groups,
  })
  const named = mostCommon.map(({ value = null }, i) => ({
    when: compare(of, '=', literal(value)),
    then: literal(i),
  }))
  return caseWhen([{ when: isNull(of), then: literal(-1) }, ...named], literal(groups))
}
