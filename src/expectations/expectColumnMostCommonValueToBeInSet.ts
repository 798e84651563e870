import { z } from 'zod'
import { sortedCells } from '../columns/sortedCells.ts'
import { isPresent } from '../sql/cell.ts'
import { columnOf } from '../columns/columnOf.ts'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { isOneOf } from '../columns/isOneOf.ts'
import { formatSet } from '../text/formatSet.ts'
import { distinctValues } from '../metrics/distinctValues.ts'
import { column, valueSet } from './params/columnParams.ts'
import { column as cell } from '../sql/ast.ts'

/** Maximum number of equally common values outside the set that are looked up. */
const most = 100

/**
 * Expects the value that occurs most often in a column to be in a set. Where several are equally common it fails, unless
 * `tiesOkay` is set: then one of them must be. Missing values are ignored; a column without values fails.
 *
 * @example
 * { column: currency, value_set: [EUR] }
 */
export const expectColumnMostCommonValueToBeInSet = expectation({
  type: 'expect_column_most_common_value_to_be_in_set',
  params: z.strictObject({
    column,
    valueSet,
    tiesOkay: z
      .boolean()
      .default(false)
      .describe('Whether one of several most common values in the set is enough.'),
  }),
  tables: ['sample'],
  shorthand: { key: 'most_common', params: (column, value) => ({ column, valueSet: value }) },
  columns: ({ column }) => [column],
  metrics({ column: name, valueSet }, tables) {
    const column = columnOf(tables, 'sample', name)
    const wanted = isOneOf(column, valueSet)
    const args = { of: cell(name), wanted, where: isPresent(column), byCount: true }
    return { found: distinctValues('sample', { ...args, limit: valueSet.length + most }) }
  },
  judge({ column, valueSet, tiesOkay }, { found }, tables, reveal) {
    const [first] = found
    if (!first)
      return {
        status: 'fail',
        message: 'has no values, so none is the most common',
        expected: valueSet,
        observed: [],
      }
    const modes = found.filter(({ count }) => count === first.count)
    const inSet = first.wanted && (tiesOkay || modes.length === 1)
    const values = sortedCells(
      columnOf(tables, 'sample', column),
      modes.map(({ value }) => value),
    )
    const cut = modes.length === valueSet.length + most
    const named = reveal ? ` ${formatSet(values)}` : ''
    return {
      status: inSet ? 'pass' : 'fail',
      message:
        modes.length === 1
          ? `the most common value${named} ${inSet ? 'is' : 'is not'} in ${formatSet(valueSet)}`
          : `${formatCount(modes.length)} values${cut ? ' or more' : ''} are equally common${named}; ${ofTie(first.wanted, tiesOkay)} in ${formatSet(valueSet)}`,
      expected: valueSet,
      ...(reveal && !cut && { observed: values }),
    }
  },
})

const ofTie = (wanted: boolean, tiesOkay: boolean): string =>
  tiesOkay ? `${wanted ? 'one' : 'none'} of them is` : 'there is no most common one to be'
