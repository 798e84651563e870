import { z } from 'zod'
import { columnOf } from '../columnOf.ts'
import { expectation } from '../expectation.ts'
import { formatCount } from '../formatCount.ts'
import { missing, type Missing } from '../metrics/missing.ts'
import { column } from '../params.ts'
import { twoProportions } from '../stats/twoProportions.ts'

/**
 * Expects a column to be missing as often in the sample as in the reference: two proportions, or Fisher's exact test
 * where counts are small. NULL and NaN are missing. Where nothing is missing on either side there is nothing to test.
 *
 * @example
 * { column: discount }
 */
export const expectColumnMissingRateToMatchReference = expectation({
  type: 'expect_column_missing_rate_to_match_reference',
  params: z.strictObject({ column }),
  tables: ['reference', 'sample'],
  columns: ({ column }) => [column],
  metrics: ({ column }, tables) => ({
    reference: missing('reference', columnOf(tables, 'reference', column)),
    sample: missing('sample', columnOf(tables, 'sample', column)),
  }),
  judge(_, { reference, sample }) {
    const observed = { reference: rate(reference), sample: rate(sample) }
    if (reference.missing === 0 && sample.missing === 0)
      return { status: 'pass', message: 'nothing is missing on either side', observed }
    const tested = twoProportions(reference.missing, reference.rows, sample.missing, sample.rows)
    if (!tested && reference.rows > 0 && sample.rows > 0)
      return { status: 'pass', message: 'everything is missing on both sides', observed }
    if (!tested) return { status: 'skip', message: 'not tested: a side has no rows', observed }
    const change = `from ${percent(reference)} to ${percent(sample)} (${formatCount(sample.missing)} of ${formatCount(sample.rows, 'row')})`
    return {
      test: {
        name: tested.test === 'fisher' ? 'fisher_exact' : 'two_proportions',
        statistic: tested.statistic,
        pValue: tested.pValue,
        effect: { name: 'difference of proportions', value: tested.difference },
        n: { reference: reference.rows, sample: sample.rows },
      },
      rejected: `missing rate ${tested.difference > 0 ? 'rose' : 'fell'} ${change}`,
      retained: `missing rate went ${change}, no more than chance would have it`,
      expected: observed.reference,
      observed: observed.sample,
    }
  },
})

const rate = ({ missing, rows }: Missing): number | null => (rows === 0 ? null : missing / rows)
const percent = ({ missing, rows }: Missing): string => `${Number(((100 * missing) / rows).toPrecision(3))} %`
