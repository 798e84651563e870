import type { z } from 'zod'
import { agree } from './agree.ts'
import type { Column } from './column.ts'
import { columnOf } from './columnOf.ts'
import {
  expectation,
  type Definition,
  type ExpectationFactory,
  type OtherTable,
  type Tables,
} from './expectation.ts'
import { formatCount } from './formatCount.ts'
import { unexpectedCount, type UnexpectedCount } from './metrics/unexpectedCount.ts'
import { unexpectedValues } from './metrics/unexpectedValues.ts'
import type { Metric, Value } from './metric.ts'
import type { Outcome } from './outcome.ts'
import { and, column as cell, literal, type Expr } from './sql.ts'

export interface RowMapParams {
  /** The share of rows that must be as expected. */
  readonly mostly: number
}

export interface RowMap<P extends RowMapParams, I extends object> {
  readonly type: string
  readonly params: z.ZodType<P, I>
  readonly shorthand?: NonNullable<Definition<P, I, never>['shorthand']>
  /** The columns whose cells are looked at together. */
  columns(params: P): readonly string[]
  /** Further tables that are looked into. */
  others?(params: P): readonly OtherTable[]
  /** Which rows are looked at. */
  considered(params: P, columns: readonly Column[]): Expr
  /** True for a row that breaks the expectation. It may look at the rows beside it. */
  unexpected?(params: P, columns: readonly Column[]): Expr | null
  /** Where SQL cannot tell: makes the function that is asked of the cells of each row. */
  accepts?(params: P, columns: readonly Column[]): ((values: readonly Value[]) => boolean) | null
  /** What is counted. */
  readonly counted: 'values' | 'pairs' | 'rows'
  /** What is wrong with unexpected ones: completes "3 of 2,000 values …", as in `are missing`, `do not match`. */
  broken(params: P): string
  /** What is right with the others: completes "all 2,000 values …". */
  kept(params: P): string
}

/** An expectation of every row: it counts those that break it, and shows their cells with their rows. */
export function rowMapExpectation<P extends RowMapParams, I extends object>(
  map: RowMap<P, I>,
): ExpectationFactory<P, I> {
  return expectation<P, I, { counted: Metric<UnexpectedCount> }>({
    type: map.type,
    params: map.params,
    tables: ['sample'],
    ...(map.shorthand && { shorthand: map.shorthand }),
    columns: (params) => map.columns(params),
    others: (params) => map.others?.(params) ?? [],
    metrics(params, tables) {
      const { considered, unexpected, values, accepts } = rows(params, tables)
      if (!accepts) return { counted: unexpectedCount('sample', considered, unexpected) }
      return { counted: unexpectedValues(considered, values, accepts, { type: map.type, params }) }
    },
    judge: (params, { counted }) => judge(params, counted, map),
    unexpectedRows(params, tables) {
      const { considered, unexpected, values, accepts } = rows(params, tables)
      return {
        table: 'sample',
        unexpected: and(considered, unexpected),
        values,
        ...(accepts && { keep: (cells: readonly Value[]) => !accepts(cells) }),
      }
    },
  })

  function rows(params: P, tables: Tables) {
    const columns = map.columns(params).map((name) => columnOf(tables, 'sample', name))
    return {
      considered: map.considered(params, columns),
      unexpected: map.unexpected?.(params, columns) ?? literal(true),
      values: columns.map(({ name }) => cell(name)),
      accepts: map.accepts?.(params, columns) ?? null,
    }
  }
}

function judge<P extends RowMapParams>(
  params: P,
  { total, unexpected }: UnexpectedCount,
  map: Pick<RowMap<P, object>, 'broken' | 'kept' | 'counted'>,
): Outcome {
  if (total === 0) return { status: 'skip', message: `has no ${map.counted} to check` }
  const fraction = unexpected / total
  const status = (total - unexpected) / total >= params.mostly ? 'pass' : 'fail'
  const tolerated = params.mostly < 1 ? `; at least ${percent(params.mostly)} % must be right` : ''
  const message =
    unexpected === 0
      ? `${all(total, map.counted)} ${agree(total, map.kept(params))}`
      : `${formatCount(unexpected)} of ${formatCount(total)} ${map.counted} ${agree(unexpected, map.broken(params))}${tolerated}`
  return {
    status,
    message,
    expected: map.kept(params),
    observed: { unexpectedCount: unexpected },
    unexpected: { count: unexpected, total, fraction, examples: [] },
  }
}

const all = (total: number, counted: string): string =>
  total === 1 ? `the only ${counted.slice(0, -1)}` : `all ${formatCount(total)} ${counted}`

/** 0.57 times 100 is 56.99999999999999 in doubles. */
const percent = (share: number): number => Number((100 * share).toPrecision(12))
