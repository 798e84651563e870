import { z } from 'zod'
import { asText } from '../sql/cell.ts'
import { columnOf } from '../columns/columnOf.ts'
import { expectation } from '../core/expectation.ts'
import { flagShorthand } from './params/flagShorthand.ts'
import { formatCount } from '../text/formatCount.ts'
import { missing } from '../metrics/missing.ts'
import { textCounts } from '../metrics/textCounts.ts'
import { column } from './params/columnParams.ts'

const texts = ['null', 'none', 'nan', 'na', 'n/a', '#n/a', 'nil', 'missing', 'unknown', '-', '--', '?', '.']

/**
 * Expects a column to say in one way only that a value is missing: not by NULL here and by `N/A`, `-` or empty text there.
 * Letters' case and blanks around do not matter.
 *
 * Source: deepchecks' Mixed Nulls.
 *
 * @example
 * { column: comment }
 */
export const expectColumnValuesToNotHaveMixedNulls = expectation({
  type: 'expect_column_values_to_not_have_mixed_nulls',
  params: z.strictObject({
    column,
    nullTexts: z
      .array(z.string().transform((text) => text.trim().toLowerCase()))
      .min(1)
      .default(texts)
      .describe('Strings that mean a missing value, in addition to NULL, NaN and the empty string.'),
    maxNullTypes: z.int().min(1).default(1).describe('Number of representations allowed.'),
  }),
  shorthand: flagShorthand('one_null'),
  tables: ['sample'],
  columns: ({ column }) => [column],
  metrics({ column, nullTexts }, tables) {
    const cells = columnOf(tables, 'sample', column)
    const texts = textCounts('sample', asText(cells), [...new Set(['', ...nullTexts])])
    return { states: missing('sample', cells), ...(cells.type === 'string' && { texts }) }
  },
  judge({ maxNullTypes }, { states, texts }, _, reveal) {
    const counts: (readonly [string, number])[] = [
      ['NULL', states.nulls],
      ['NaN', states.nans],
    ]
    for (const [text, count] of texts ?? [])
      counts.push([text === '' ? 'empty text' : reveal ? JSON.stringify(text) : 'a text', count])
    const ways = counts.filter(([, count]) => count > 0)
    const said = ways.map(([name, count]) => `${name} (${formatCount(count)})`).join(', ')
    const judged = { expected: maxNullTypes, observed: ways.length }
    if (ways.length > maxNullTypes) {
      const message = `says in ${formatCount(ways.length, 'way')} that a value is missing: ${said}`
      return { status: 'fail', message, ...judged }
    }
    const message = ways.length === 0 ? 'no value is missing' : `a missing value is ${said}`
    return { status: 'pass', message, ...judged }
  },
})
