import type { z } from 'zod'
import type { Column } from './column.ts'
import { isPresent } from './cell.ts'
import { columnOf } from './columnOf.ts'
import { expectation, type Definition, type ExpectationFactory } from './expectation.ts'
import { unexpectedCount, type UnexpectedCount } from './metrics/unexpectedCount.ts'
import type { Metric } from './metric.ts'
import type { Outcome } from './outcome.ts'
import { and, column as columnExpr, type Expr } from './sql.ts'

export interface ColumnMapParams {
  readonly column: string
  /** The share of values that must be as expected. */
  readonly mostly: number
}

export interface ColumnMap<P extends ColumnMapParams, I extends object> {
  readonly type: string
  readonly params: z.ZodType<P, I>
  readonly shorthand?: NonNullable<Definition<P, I, never>['shorthand']>
  /** True for a value that breaks the expectation. */
  unexpected(params: P, column: Column): Expr
  /** Which values are looked at: those that are present, unless said otherwise. */
  considered?(params: P, column: Column): Expr
  /** What is wrong with unexpected values: completes "3 of 2,000 values …". */
  broken(params: P): string
  /** What is right with the others: completes "all 2,000 values …". */
  kept(params: P): string
}

/** An expectation of every value of one column: it counts the values that break it, and shows them with their rows. */
export function columnMapExpectation<P extends ColumnMapParams, I extends object>(
  map: ColumnMap<P, I>,
): ExpectationFactory<P, I> {
  const considered = (params: P, column: Column): Expr =>
    map.considered?.(params, column) ?? isPresent(column)
  return expectation<P, I, { counted: Metric<UnexpectedCount> }>({
    type: map.type,
    params: map.params,
    tables: ['sample'],
    ...(map.shorthand && { shorthand: map.shorthand }),
    columns: ({ column }) => [column],
    metrics(params, tables) {
      const column = columnOf(tables, 'sample', params.column)
      return {
        counted: unexpectedCount('sample', considered(params, column), map.unexpected(params, column)),
      }
    },
    judge: (params, { counted }) => judge(params, counted, map),
    unexpectedRows(params, tables) {
      const column = columnOf(tables, 'sample', params.column)
      return {
        table: 'sample',
        unexpected: and(considered(params, column), map.unexpected(params, column)),
        values: [columnExpr(column.name)],
      }
    },
  })
}

function judge<P extends ColumnMapParams>(
  params: P,
  { total, unexpected }: UnexpectedCount,
  map: Pick<ColumnMap<P, object>, 'broken' | 'kept'>,
): Outcome {
  if (total === 0) return { status: 'skip', message: 'has no values to check' }
  const fraction = unexpected / total
  const status = (total - unexpected) / total >= params.mostly ? 'pass' : 'fail'
  const tolerated = params.mostly < 1 ? `; at least ${percent(params.mostly)} % must be right` : ''
  const message =
    unexpected === 0
      ? `all ${total} values ${map.kept(params)}`
      : `${unexpected} of ${total} values ${map.broken(params)}${tolerated}`
  return {
    status,
    message,
    expected: map.kept(params),
    observed: { unexpectedCount: unexpected },
    unexpected: { count: unexpected, total, fraction, examples: [] },
  }
}

/** 0.57 times 100 is 56.99999999999999 in doubles. */
const percent = (share: number): number => Number((100 * share).toPrecision(12))
