import { z } from 'zod'
import { asText } from '../cell.ts'
import { columnOf } from '../columnOf.ts'
import { expectation } from '../expectation.ts'
import { formatCount } from '../formatCount.ts'
import { classCounts, maxClasses } from '../metrics/classCounts.ts'
import { column } from '../params.ts'
import { poissonSf } from '../stats/poissonSf.ts'

const named = 5
/** New classes are no surprise where the reference's own one-off classes promise as many, at this level. */
const surprise = 0.01
/** From here on a value that was never seen is likelier than one that was. */
const mostly = 1 / 2
/** Classes may be whole texts. */
const longest = 50

/**
 * Expects the sample to show no class that the reference never showed. Each new class is named with its count. Where the
 * reference is itself full of one-off classes, new ones are to be expected (Good and Turing: the chance that the next
 * value is of a new class is about the share of values that occur once), and are a warning; with `skipIdentifiers` a
 * column of which most values occur once is not tested. Missing values are ignored.
 *
 * Source: Good (1953), The population frequencies of species and the estimation of population parameters.
 *
 * @example
 * { column: country }
 */
export const expectColumnCategoriesToMatchReference = expectation({
  type: 'expect_column_categories_to_match_reference',
  params: z.strictObject({
    column,
    skipIdentifiers: z
      .boolean()
      .default(false)
      .describe('Whether columns are left out in which most values occur once: names, keys, free text.'),
  }),
  tables: ['reference', 'sample'],
  columns: ({ column }) => [column],
  metrics: ({ column }, tables) => ({
    reference: classCounts('reference', asText(columnOf(tables, 'reference', column))),
    sample: classCounts('sample', asText(columnOf(tables, 'sample', column))),
  }),
  judge({ skipIdentifiers }, { reference, sample }, _tables, reveal) {
    if (reference.cut || sample.cut)
      return { status: 'skip', message: `not tested: more than ${formatCount(maxClasses)} classes` }
    if (reference.counts.size === 0)
      return { status: 'skip', message: 'not tested: the reference has no values' }
    if (sample.counts.size === 0) return { status: 'skip', message: 'not tested: the sample has no values' }
    const counts = [...reference.counts.values()]
    const oneOff = counts.filter((count) => count === 1).length
    const newRate = oneOff / sum(counts)
    if (skipIdentifiers && newRate > mostly)
      return {
        status: 'skip',
        message: 'not tested for new classes: most values of the reference occur once',
        observed: { oneOffClasses: oneOff, values: sum(counts) },
      }
    const fresh = [...sample.counts].filter(([name]) => !reference.counts.has(name))
    const rows = sum(fresh.map(([, count]) => count))
    const total = sum([...sample.counts.values()])
    const details = {
      expected: { classes: reference.counts.size },
      observed: { newClasses: fresh.length, rows },
    }
    const known =
      sample.counts.size === 1 ? 'the only class is' : `all ${formatCount(sample.counts.size)} classes are`
    if (rows === 0)
      return {
        status: 'pass',
        message: `${known} known from the reference`,
        ...details,
      }
    const usual = poissonSf(rows, total * newRate) >= surprise
    const list = fresh.slice(0, named).map(([name, count]) => `"${cut(name)}" (${formatCount(count, 'row')})`)
    const more = fresh.length > named ? ` and ${formatCount(fresh.length - named)} more` : ''
    const which = reveal ? `: ${list.join(', ')}${more}` : ` (${formatCount(rows, 'row')})`
    const reason = usual
      ? `; the reference has ${formatCount(oneOff, 'one-off class', 'one-off classes')}, so new ones are to be expected`
      : ''
    return {
      status: 'fail',
      message: `${formatCount(fresh.length, 'class that is', 'classes that are')} not in the reference${which}${reason}`,
      ...details,
      ...(usual && { severity: 'warning' as const }),
    }
  },
})

/** Never inside a surrogate pair. */
const cut = (name: string): string =>
  name.length > longest ? `${name.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : name
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
