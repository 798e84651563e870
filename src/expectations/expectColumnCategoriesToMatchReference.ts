import { z } from 'zod'
import { asText } from '../cell.ts'
import { columnOf } from '../columnOf.ts'
import { expectation } from '../expectation.ts'
import { classCounts, maxClasses } from '../metrics/classCounts.ts'
import { column } from '../params.ts'
import { poissonSf } from '../stats/poissonSf.ts'

const named = 5
/** New classes are no surprise where the reference's own one-off classes promise as many, at this level. */
const surprise = 0.01

/**
 * Expects the sample to show no class that the reference never showed. Each new class is named with its count. Where the
 * reference is itself full of one-off classes, new ones are to be expected (Good and Turing: the chance that the next
 * value is of a new class is about the share of one-off classes), and are a warning. Missing values are ignored.
 */
export const expectColumnCategoriesToMatchReference = expectation({
  type: 'expect_column_categories_to_match_reference',
  params: z.strictObject({ column }),
  tables: ['reference', 'sample'],
  columns: ({ column }) => [column],
  metrics: ({ column }, tables) => ({
    reference: classCounts('reference', asText(columnOf(tables, 'reference', column))),
    sample: classCounts('sample', asText(columnOf(tables, 'sample', column))),
  }),
  judge(_, { reference, sample }, _tables, reveal) {
    if (reference.cut || sample.cut)
      return { status: 'skip', message: `not tested: more than ${maxClasses} classes` }
    if (reference.counts.size === 0)
      return { status: 'skip', message: 'not tested: the reference has no values' }
    if (sample.counts.size === 0) return { status: 'skip', message: 'not tested: the sample has no values' }
    const fresh = [...sample.counts].filter(([name]) => !reference.counts.has(name))
    const rows = sum(fresh.map(([, count]) => count))
    const total = sum([...sample.counts.values()])
    const details = {
      expected: { classes: reference.counts.size },
      observed: { newClasses: fresh.length, rows },
    }
    if (rows === 0)
      return {
        status: 'pass',
        message: `all ${sample.counts.size} classes are known from the reference`,
        ...details,
      }
    const counts = [...reference.counts.values()]
    const oneOff = counts.filter((count) => count === 1).length
    const foreseen = (total * oneOff) / sum(counts)
    const usual = poissonSf(rows, foreseen) >= surprise
    const list = fresh
      .slice(0, named)
      .map(([name, count]) => `"${name}" (${count} ${count === 1 ? 'row' : 'rows'})`)
    const more = fresh.length > named ? ` and ${fresh.length - named} more` : ''
    const which = reveal ? `: ${list.join(', ')}${more}` : ` (${rows} ${rows === 1 ? 'row' : 'rows'})`
    const reason = usual
      ? `; the reference has ${oneOff} one-off classes, so new ones are to be expected`
      : ''
    const noun = fresh.length === 1 ? 'class that is' : 'classes that are'
    return {
      status: 'fail',
      message: `${fresh.length} ${noun} not in the reference${which}${reason}`,
      ...details,
      ...(usual && { severity: 'warning' as const }),
    }
  },
})

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
