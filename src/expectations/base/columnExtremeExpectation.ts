import { z } from 'zod'
import { boundsShape, boundsShorthand, checkBounds, range, type Bounds } from '../params/bounds.ts'
import { isPresent, presentCell } from '../../sql/cell.ts'
import type { Column } from '../../sql/column.ts'
import { columnOf } from '../../columns/columnOf.ts'
import { compareWithBounds } from '../params/compareWithBounds.ts'
import { expectation } from '../../core/expectation.ts'
import { extreme, type Extreme } from '../../metrics/extreme.ts'
import { column } from '../params/columnParams.ts'
import type { AggregateExpr, Expr } from '../../sql/ast.ts'

export interface ColumnExtreme {
  readonly type: string
  readonly what: 'minimum' | 'maximum'
  /** Its key in the column shorthand. */
  readonly key: string
  readonly aggregate: (of: Expr) => AggregateExpr
  /** Whether the extreme is at or above the lower bound, and at or below the upper one. */
  readonly isInside: (extreme: Extreme) => boolean
}

/**
 * An expectation that the least or the greatest value of a column, of numbers, times or text, lies between `minValue` and
 * `maxValue`. The engine compares, and not we: its order of text is not JavaScript's.
 */
export const columnExtremeExpectation = ({ type, what, key, aggregate, isInside }: ColumnExtreme) =>
  expectation({
    type,
    params: z.strictObject({ column, ...boundsShape }).superRefine(checkBounds),
    tables: ['sample'],
    shorthand: boundsShorthand(key),
    columns: ({ column }) => [column],
    metrics(params, tables) {
      const column = columnOf(tables, 'sample', params.column)
      const where = isPresent(column)
      const { aboveMin, belowMax } = compareWithBounds(column, params)
      return { measured: extreme('sample', aggregate(presentCell(column)), where, { aboveMin, belowMax }) }
    },
    judge(params, { measured }, tables, reveal) {
      const { value, values } = measured
      const expected = { minValue: params.minValue, maxValue: params.maxValue }
      if (values === 0) return { status: 'fail', message: `has no values, so no ${what}`, expected }
      refuseNumbers(columnOf(tables, 'sample', params.column), params)
      const inside = isInside(measured)
      return {
        status: inside ? 'pass' : 'fail',
        message: `the ${what}${reveal ? ` ${String(value)}` : ''} is ${inside ? 'inside' : 'outside'} ${range(params)}`,
        expected,
        ...(reveal && { observed: value }),
      }
    },
  })

/** The least text is not the least number: '10' comes before '9'. */
function refuseNumbers({ name, type }: Column, { minValue, maxValue }: Bounds): void {
  const number = [minValue, maxValue].find((bound) => typeof bound === 'number')
  if (type === 'string' && number !== undefined)
    throw new Error(`column "${name}" is of type string and cannot be compared with ${number}`)
}
