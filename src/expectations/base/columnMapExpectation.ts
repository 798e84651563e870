import { isPresent } from '../../sql/cell.ts'
import type { Column } from '../../sql/column.ts'
import type { ExpectationFactory } from '../../core/expectation.ts'
import type { Value } from '../../core/row.ts'
import type { RowMapParams } from './judgeRows.ts'
import { rowMapExpectation, type RowMap } from './rowMapExpectation.ts'
import type { Expr } from '../../sql/ast.ts'

export interface ColumnMapParams extends RowMapParams {
  readonly column: string
}

export interface ColumnMap<P extends ColumnMapParams, I extends object> extends Pick<
  RowMap<P, I>,
  'type' | 'params' | 'shorthand' | 'others' | 'broken' | 'kept' | 'hint'
> {
  /** True for a failing value. It may look at the neighbouring rows. */
  unexpected?(params: P, column: Column): Expr
  /** If SQL can't decide: makes the function that judges each value. */
  accepts?(params: P, column: Column): (value: Value) => boolean
  /** Which values are checked. Default: those that are present. */
  considered?(params: P, column: Column): Expr
}

/** An expectation of every value of one column: it counts the values that break it, and shows them with their rows. */
export function columnMapExpectation<P extends ColumnMapParams, I extends object>(
  map: ColumnMap<P, I>,
): ExpectationFactory<P, I> {
  const { type, params, shorthand, broken, kept } = map
  return rowMapExpectation({
    type,
    params,
    broken,
    kept,
    ...(shorthand && { shorthand }),
    counted: 'values',
    columns: ({ column }) => [column],
    others: (given) => map.others?.(given) ?? [],
    hint: (given, tables) => map.hint?.(given, tables) ?? null,
    considered: (given, [column]) => map.considered?.(given, column!) ?? isPresent(column!),
    unexpected: (given, [column]) => map.unexpected?.(given, column!) ?? null,
    accepts(given, [column]) {
      const accepted = map.accepts?.(given, column!)
      return accepted ? ([value]) => accepted(value ?? null) : null
    },
  })
}
