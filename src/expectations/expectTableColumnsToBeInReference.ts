import { z } from 'zod'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'

/**
 * Expects the sample to have no columns that the reference lacks. Every run with a reference checks it, as a warning:
 * `extra_columns: fail` in a suite makes it an error, `extra_columns: allow` leaves it out.
 *
 * @example
 * { except: [loaded_at] }
 */
export const expectTableColumnsToBeInReference = expectation({
  type: 'expect_table_columns_to_be_in_reference',
  params: z.strictObject({
    except: z.array(z.string()).default([]).describe('Columns that may be new.'),
  }),
  tables: ['reference', 'sample'],
  columns: () => [],
  metrics: () => ({}),
  judge({ except }, _values, tables) {
    const [reference = [], sample = []] = ['reference', 'sample'].map((table) =>
      tables.get(table)?.columns.map(({ name }) => name),
    )
    const added = sample.filter((name) => !reference.includes(name) && !except.includes(name))
    const lost = reference.filter((name) => !sample.includes(name))
    const also = lost.length === 0 ? '' : `; missing: ${lost.join(', ')}`
    return {
      status: added.length === 0 ? 'pass' : 'fail',
      message:
        added.length === 0
          ? 'every column of the sample is in the reference'
          : `${formatCount(added.length, 'column is', 'columns are')} not in the reference: ${added.join(', ')}${also}`,
      expected: reference,
      observed: { added, missing: lost },
    }
  },
})
