import { z } from 'zod'
import { agreeInNumber } from '../../text/agreeInNumber.ts'
import { sortedCells } from '../../columns/sortedCells.ts'
import { isPresent, presentCell } from '../../sql/cell.ts'
import { classKey } from '../../columns/classKey.ts'
import { columnOf } from '../../columns/columnOf.ts'
import { expectation } from '../../core/expectation.ts'
import { formatCount } from '../../text/formatCount.ts'
import { isOneOf } from '../../columns/isOneOf.ts'
import { formatSet } from '../../text/formatSet.ts'
import { distinctCount } from '../../metrics/distinctCount.ts'
import { distinctValues } from '../../metrics/distinctValues.ts'
import { noValues } from '../../core/noValues.ts'
import { column, valueSet } from '../params/columnParams.ts'
import { column as cell } from '../../sql/ast.ts'

/** Maximum number of values outside the set that are looked up. */
const most = 100

export interface DistinctSet {
  readonly type: string
  /** Its key in the column shorthand. */
  readonly key: string
  /** Whether a value that is not in the set breaks it. */
  readonly refusesOthers: boolean
  /** Whether a member of the set that doesn't occur in the column fails it. */
  readonly wantsAll: boolean
  /** Sentence of a pass: completes "the 3 distinct values …". */
  readonly kept: string
}

/** An expectation that compares the different values of a column with a set. How often each occurs does not matter. */
export const distinctSetExpectation = ({ type, key, refusesOthers, wantsAll, kept }: DistinctSet) =>
  expectation({
    type,
    params: z.strictObject({ column, valueSet }),
    tables: ['sample'],
    shorthand: { key, params: (column, value) => ({ column, valueSet: value }) },
    columns: ({ column }) => [column],
    metrics(params, tables) {
      const column = columnOf(tables, 'sample', params.column)
      return {
        all: distinctCount('sample', presentCell(column)),
        found: distinctValues('sample', {
          of: cell(column.name),
          wanted: isOneOf(column, params.valueSet),
          where: isPresent(column),
          byCount: false,
          limit: params.valueSet.length + most,
        }),
      }
    },
    judge(params, { all, found }, tables, reveal) {
      const column = columnOf(tables, 'sample', params.column)
      if (all.values === 0 && !wantsAll) return noValues('has no values to check')
      const members = found.filter(({ wanted }) => wanted).map(({ value }) => value)
      const keys = new Set(members.map((value) => classKey(column, value)))
      const missing = wantsAll ? params.valueSet.filter((member) => !keys.has(classKey(column, member))) : []
      const others = refusesOthers ? found.filter(({ wanted }) => !wanted).map(({ value }) => value) : []
      const otherCount = refusesOthers ? all.distinct - members.length : 0
      const set = formatSet(params.valueSet)
      const distinct = formatCount(all.distinct, 'distinct value')
      const named = reveal ? `: ${formatSet(others)}` : ''
      const wrong = [
        ...(otherCount > 0
          ? [
              `${formatCount(otherCount)} of ${distinct} ${agreeInNumber(otherCount, 'are not in')} ${set}${named}`,
            ]
          : []),
        ...(missing.length > 0 ? [`no value is one of ${formatSet(missing)}`] : []),
      ]
      return {
        status: wrong.length === 0 ? 'pass' : 'fail',
        message:
          wrong.length === 0
            ? `the ${distinct} ${agreeInNumber(all.distinct, kept)} ${set}`
            : wrong.join('; '),
        expected: params.valueSet,
        ...(reveal && {
          observed:
            found.length < all.distinct
              ? { distinct: all.distinct }
              : sortedCells(
                  column,
                  found.map(({ value }) => value),
                ),
        }),
      }
    },
  })
