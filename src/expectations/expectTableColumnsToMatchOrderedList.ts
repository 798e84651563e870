import { z } from 'zod'
import { agreeInNumber } from '../text/agreeInNumber.ts'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'

/**
 * Expects the sample to have exactly these columns in exactly this order. A column of `optionalColumns` may be missing;
 * with `exactMatch: false` there may be others anywhere.
 *
 * @example
 * { column_list: [order_id, customer_id, email, country, currency, quantity, price, total, discount, status, ordered_at, shipped_on, paid, details, comment] }
 */
export const expectTableColumnsToMatchOrderedList = expectation({
  type: 'expect_table_columns_to_match_ordered_list',
  params: z.strictObject({
    columnList: z.array(z.string()).min(1).describe('Names of the columns, in order.'),
    optionalColumns: z
      .array(z.string())
      .optional()
      .describe('Those of `column_list` that may be missing. Default: none.'),
    exactMatch: z.boolean().default(true).describe('Whether other columns are a failure.'),
  }),
  tables: ['sample'],
  columns: () => [],
  metrics: () => ({}),
  judge({ columnList: listed, optionalColumns: optional = [], exactMatch }, _, tables) {
    const present = tables.get('sample')?.columns.map(({ name }) => name) ?? []
    const columnList = listed.filter((name) => present.includes(name) || !optional.includes(name))
    const observed = exactMatch ? present : present.filter((name) => listed.includes(name))
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
      observed: present,
    }
  },
})
