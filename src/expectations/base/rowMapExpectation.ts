import type { z } from 'zod'
import type { Column } from '../../sql/column.ts'
import { plainCell } from '../../columns/plainCell.ts'
import { columnOf } from '../../columns/columnOf.ts'
import {
  expectation,
  type Definition,
  type ExpectationFactory,
  type OtherTable,
  type Tables,
} from '../../core/expectation.ts'
import { judgeRows, type RowMapParams, type RowWords } from './judgeRows.ts'
import { unexpectedCount, type UnexpectedCount } from '../../metrics/unexpectedCount.ts'
import { unexpectedValues } from '../../metrics/unexpectedValues.ts'
import type { Metric } from '../../core/metric.ts'
import type { Value } from '../../core/row.ts'
import { and, literal, type Expr } from '../../sql/ast.ts'

export interface RowMap<P extends RowMapParams, I extends object> extends RowWords<P> {
  readonly type: string
  readonly params: z.ZodType<P, I>
  readonly shorthand?: NonNullable<Definition<P, I, never>['shorthand']>
  /** The columns whose cells are looked at together. */
  columns(params: P): readonly string[]
  /** Other tables that are read. */
  others?(params: P): readonly OtherTable[]
  /** Columns whose numbers it adds or multiplies. */
  arithmetic?(params: P): readonly string[]
  /** Which rows are looked at. */
  considered(params: P, columns: readonly Column[]): Expr
  /** True for a failing row. It may look at the neighbouring rows. */
  unexpected?(params: P, columns: readonly Column[]): Expr | null
  /** If SQL can't decide: makes the function that judges the cells of each row. */
  accepts?(params: P, columns: readonly Column[]): ((values: readonly Value[]) => boolean) | null
  /** Advice if unexpected rows may not be due to the data. */
  hint?(params: P, tables: Tables): string | null
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
    arithmetic: (params) => map.arithmetic?.(params) ?? [],
    metrics(params, tables) {
      const { considered, unexpected, values, accepts } = rows(params, tables)
      if (!accepts) return { counted: unexpectedCount('sample', considered, unexpected) }
      return { counted: unexpectedValues(considered, values, accepts, { type: map.type, params }) }
    },
    judge: (params, { counted }, tables) =>
      judgeRows(params, counted, map, map.hint?.(params, tables) ?? null),
    unexpectedRows(params, tables) {
      const { considered, unexpected, values, accepts } = rows(params, tables)
      return {
        table: 'sample',
        unexpected: and(considered, unexpected),
        values,
        ...(accepts && { keep: (rows) => Promise.resolve(rows.map((cells) => !accepts(cells))) }),
      }
    },
  })

  function rows(params: P, tables: Tables) {
    const columns = map.columns(params).map((name) => columnOf(tables, 'sample', name))
    return {
      considered: map.considered(params, columns),
      unexpected: map.unexpected?.(params, columns) ?? literal(true),
      values: columns.map(plainCell),
      accepts: map.accepts?.(params, columns) ?? null,
    }
  }
}
