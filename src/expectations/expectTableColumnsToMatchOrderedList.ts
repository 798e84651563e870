import { z } from 'zod'
import { agreeInNumber } from '../text/agreeInNumber.ts'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'

/**
 * Expects the sample to have exactly these columns in exactly this order.
 *
 * @example
 * { column_list: [order_id, customer_id, email, country, currency, quantity, price, total, discount, status, ordered_at, shipped_on, paid, details, comment] }
 */
export const expectTableColumnsToMatchOrderedList = expectation({
  type: 'expect_table_columns_to_match_ordered_list',
  params: z.strictObject({
    columnList: z.array(z.string()).min(1).describe('Names of the columns, in order.'),
  }),
  tables: ['sample'],
  columns: () => [],
  metrics: () => ({}),
  judge({ columnList }, _, tables) {
    const observed = tables.get('sample')?.columns.map(({ name }) => name) ?? []
    const length = Math.max(columnList.length, observed.length)
    const differing = Array.from({ length }, (_none, i) => i).filter((i) => columnList[i] !== observed[i])
    const [first] = differing
    const says = (name: string | undefined): string => (name === undefined ? 'no column' : `"${name}"`)
    return {
      status: first === undefined ? 'pass' : 'fail',
      message:
        first === undefined
          ? `the sample has the ${formatCount(columnList.length, 'column')} expected, in order`
          : `${formatCount(differing.length)} of ${formatCount(length, 'column')} ${agreeInNumber(differing.length, 'differ')}; column ${first} is ${says(observed[first])}, expected ${says(columnList[first])}`,
      expected: columnList,
      observed,
    }
  },
})
