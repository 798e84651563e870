import type { Engine } from '../../core/engine.ts'
import type { GroupSums } from '../../stats/units/dependence.ts'
import {
  call,
  column,
  count,
  countIf,
  compare,
  and,
  isNull,
  literal,
  not,
  sum,
  tryCast,
  type Expr,
} from '../../sql/ast.ts'

const square = (of: Expr): Expr => call('float_multiply', of, of)
const asFloat = (of: Expr): Expr => tryCast(of, 'float')

/** Sums of scores over the units of the reference, by one aggregate of its rows. */
export async function unitSums(
  engine: Engine,
  { unit, scores, where }: { readonly unit: Expr; readonly scores: readonly Expr[]; readonly where: Expr },
): Promise<readonly GroupSums[]> {
  const each = (name: string, of: (i: number) => Expr): Readonly<Record<string, Expr>> =>
    Object.fromEntries(scores.map((_, i) => [`${name}${i}`, of(i)]))
  const own = (name: string, i: number): Expr => column(`${name}${i}`)
  const units = {
    from: { select: { unit, ...each('score', (i) => scores[i]!) }, where: and(where, not(isNull(unit))) },
    select: {
      ...each('rows', (i) => asFloat(count(own('score', i)))),
      ...each('total', (i) => sum(own('score', i))),
      ...each('squares', (i) => sum(square(own('score', i)))),
    },
    groupBy: [column('unit')],
  }
  const [found = {}] = await engine.query('reference', {
    from: units,
    select: {
      ...each('groups', (i) => countIf(compare(own('rows', i), '>', literal(0)))),
      ...each('rows', (i) => sum(own('rows', i))),
      ...each('squared_rows', (i) => sum(square(own('rows', i)))),
      ...each('total', (i) => sum(own('total', i))),
      ...each('squares', (i) => sum(own('squares', i))),
      ...each('squared_totals', (i) => sum(call('divide', square(own('total', i)), own('rows', i)))),
    },
  })
  const at = (name: string): number => Number(found[name] ?? 0)
  return scores.map((_, i) => ({
    groups: at(`groups${i}`),
    rows: at(`rows${i}`),
    squaredRows: at(`squared_rows${i}`),
    total: at(`total${i}`),
    squares: at(`squares${i}`),
    squaredTotals: at(`squared_totals${i}`),
  }))
}
