import { z } from 'zod'
import { presentCell } from '../../sql/cell.ts'
import { columnOf } from '../../columns/columnOf.ts'
import { expectation } from '../../core/expectation.ts'
import { formatCount } from '../../text/formatCount.ts'
import { distinctCount } from '../../metrics/distinctCount.ts'
import { column } from '../params/columnParams.ts'

export interface DistinctCountRule {
  readonly type: string
  /** How the count must stand to the value: completes "expected … 5". */
  readonly how: '' | 'fewer than ' | 'more than '
  readonly holds: (count: number, value: number) => boolean
}

/** An expectation of the number of different values of a column. Missing values are none. */
export const distinctCountExpectation = ({ type, how, holds }: DistinctCountRule) =>
  expectation({
    type,
    params: z.strictObject({ column, value: z.int().min(0).describe('Expected number.') }),
    tables: ['sample'],
    columns: ({ column }) => [column],
    metrics: ({ column }, tables) => ({
      counted: distinctCount('sample', presentCell(columnOf(tables, 'sample', column))),
    }),
    judge({ value }, { counted: { distinct } }) {
      const right = holds(distinct, value)
      return {
        status: right ? 'pass' : 'fail',
        message: `${formatCount(distinct, 'distinct value')}${right ? '' : `; expected ${how}${formatCount(value)}`}`,
        expected: value,
        observed: distinct,
      }
    },
  })
