import { z } from 'zod'
import { asText } from '../sql/cell.ts'
import { columnOf } from '../columns/columnOf.ts'
import { unseenEffect } from '../drift/effects/unseenEffect.ts'
import { truncate } from '../text/truncate.ts'
import { isRepeatedKey, repetitionOf } from '../drift/kinds/isRepeatedKey.ts'
import { countClasses } from '../drift/kinds/contingencyTable.ts'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { classCounts, maxClasses } from '../metrics/classCounts.ts'
import { lostValues } from '../core/lostValues.ts'
import { notTested } from '../core/notTested.ts'
import type { PendingTest } from '../core/outcome.ts'
import { column } from './params/columnParams.ts'
import { sum } from '../stats/numeric/sum.ts'
import { unseenRows } from '../stats/tests/unseenRows.ts'
import { checkRules, rulesOf, verdictParams } from './params/verdictParams.ts'

const named = 5
/** From here on a value that was never seen is likelier than one that was. */
const mostly = 1 / 2

/**
 * Expects the sample to show no class that the reference never showed. Each new class is named with its count. It is a
 * failure if there are more rows of new classes than a random split of all rows into the two tables would give: a test
 * in the family. Otherwise it is a warning. With `closed` the reference shows all classes that there are, and one row
 * of a new one is always a failure. With `skipIdentifiers` a column of which most values occur once is not tested.
 * Missing values are ignored.
 *
 * @example
 * { column: country }
 */
export const expectColumnCategoriesToMatchReference = expectation({
  type: 'expect_column_categories_to_match_reference',
  params: z
    .strictObject({
      column,
      closed: z
        .boolean()
        .default(false)
        .describe('Whether the reference holds every possible class, so that one row of a new class fails.'),
      skipIdentifiers: z
        .boolean()
        .default(false)
        .describe(
          'Whether to skip columns of names, keys or free text, in which most values occur once, and repeated keys.',
        ),
      ...verdictParams,
    })
    .superRefine(checkRules),
  tables: ['reference', 'sample'],
  columns: ({ column }) => [column],
  metrics: ({ column }, tables) => ({
    reference: classCounts('reference', asText(columnOf(tables, 'reference', column))),
    sample: classCounts('sample', asText(columnOf(tables, 'sample', column))),
  }),
  unitHypothesis: ({ column }, tables) => ({
    kind: 'new',
    reference: asText(columnOf(tables, 'reference', column)),
    sample: asText(columnOf(tables, 'sample', column)),
  }),
  judge(params, { reference, sample }, tables, reveal) {
    const unread =
      columnOf(tables, 'sample', params.column).unread ?? columnOf(tables, 'reference', params.column).unread
    if (unread) return notTested('it may be something other than text')
    if (reference.cut) return notTested(`more than ${formatCount(maxClasses)} classes`)
    if (reference.counts.size === 0) return notTested('the reference has no values')
    if (sample.counts.size === 0) return lostValues('values')
    const counts = [...reference.counts.values()]
    const oneOff = counts.filter((count) => count === 1).length
    if (params.skipIdentifiers && oneOff / sum(counts) > mostly)
      return {
        status: 'skip',
        message: 'not tested for new classes: most values of the reference occur once',
        observed: { oneOffClasses: oneOff, values: sum(counts) },
      }
    if (params.skipIdentifiers && isRepeatedKey(repetitionOf(reference), repetitionOf(sample)))
      return notTested('a repeated key')
    const classes = countClasses(reference, sample)
    const { rows, pValue } = unseenRows(classes.reference, classes.sample)
    const fresh = [...sample.counts].filter(([name]) => !reference.counts.has(name))
    const message =
      rows === 0 ? known(sample.counts.size) : strangers(fresh, { rows, isCut: sample.cut, reveal })
    const details = {
      expected: { classes: reference.counts.size },
      observed: { newClasses: fresh.length, rows },
    }
    const status = rows === 0 ? 'pass' : 'fail'
    if (params.closed) return { status, message, ...details }
    const n = { reference: sum(classes.reference), sample: sum(classes.sample) }
    return {
      test: {
        name: 'new_classes',
        statistic: rows,
        pValue,
        method: 'approximate',
        effect: unseenEffect(rows, n.reference, n.sample),
        n,
      },
      rejected: message,
      notRejected: `${message}; consistent with random variation`,
      ...details,
      ...(rows === 0 && { certain: { status, message, ...details } }),
      passDetails: { status: 'fail', severity: 'warning' },
      rules: rulesOf(params),
    } satisfies PendingTest
  },
})

const known = (classes: number): string =>
  `${classes === 1 ? 'the only class is' : `all ${formatCount(classes)} classes are`} known from the reference`

function strangers(
  fresh: readonly (readonly [string, number])[],
  { rows, isCut, reveal }: { readonly rows: number; readonly isCut: boolean; readonly reveal: boolean },
): string {
  const list = fresh
    .slice(0, named)
    .map(([name, count]) => `"${truncate(name)}" (${formatCount(count, 'row')})`)
  const more = fresh.length > named ? ` and ${formatCount(fresh.length - named)} more` : ''
  const which = reveal ? `: ${list.join(', ')}${more}` : ` (${formatCount(rows, 'row')})`
  return `${isCut ? 'at least ' : ''}${formatCount(fresh.length, 'class that is', 'classes that are')} not in the reference${which}`
}
