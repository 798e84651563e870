import { z } from 'zod'
import { caseWhen, literal } from '../sql/ast.ts'
import { columnOf } from '../columns/columnOf.ts'
import { isMissing } from '../sql/cell.ts'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { formatPercent } from '../text/formatPercent.ts'
import { missing, type Missing } from '../metrics/missing.ts'
import { notTested } from '../core/notTested.ts'
import { missingRate } from '../drift/explanations/missingRates.ts'
import { column } from './params/columnParams.ts'
import { proportionEffect, type Part } from '../drift/effects/proportionEffect.ts'
import { proportionsResult } from '../drift/results/proportionsResult.ts'
import { checkRules, rulesOf, verdictParams } from './params/verdictParams.ts'

/**
 * Expects a column to be missing as often in the sample as in the reference: two proportions, or Fisher's exact test
 * where counts are small. NULL and NaN are missing. If nothing is missing in either table, there is nothing to test.
 *
 * @example
 * { column: discount }
 */
export const expectColumnMissingRateToMatchReference = expectation({
  type: 'expect_column_missing_rate_to_match_reference',
  params: z.strictObject({ column, ...verdictParams }).superRefine(checkRules),
  tables: ['reference', 'sample'],
  columns: ({ column }) => [column],
  metrics: ({ column }, tables) => ({
    reference: missing('reference', columnOf(tables, 'reference', column)),
    sample: missing('sample', columnOf(tables, 'sample', column)),
  }),
  unitHypothesis: ({ column }, tables) => ({
    kind: 'missing',
    reference: caseWhen(
      [{ when: isMissing(columnOf(tables, 'reference', column)), then: literal(1) }],
      literal(0),
    ),
    sample: caseWhen([{ when: isMissing(columnOf(tables, 'sample', column)), then: literal(1) }], literal(0)),
  }),
  judge(params, { reference, sample }) {
    const observed = { reference: missingRate(reference), sample: missingRate(sample) }
    const certain = certainty(reference, sample)
    if (reference.rows === 0 || sample.rows === 0)
      return reference.missing + sample.missing === 0
        ? { status: 'pass', message: nothing, observed }
        : { ...notTested('a table has no rows'), observed }
    const [before, after] = [partOf(reference), partOf(sample)]
    const effect = proportionEffect(before, after, 'missing')
    const change = `from ${percent(reference)} to ${percent(sample)} (${formatCount(sample.missing)} of ${formatCount(sample.rows, 'row')})`
    return {
      test: { ...proportionsResult(before, after), effect },
      rejected: `missing rate ${effect.value > 0 ? 'rose' : 'fell'} ${change}`,
      notRejected: `missing rate went ${change}, consistent with random variation`,
      expected: observed.reference,
      observed: observed.sample,
      rules: rulesOf(params),
      ...(certain !== null && { certain: { status: 'pass', message: certain, observed } }),
    }
  },
})

const nothing = 'no values are missing in either table'

/** The outcome without a test. */
function certainty(reference: Missing, sample: Missing): string | null {
  if (reference.missing + sample.missing === 0) return nothing
  const isAll = reference.missing === reference.rows && sample.missing === sample.rows
  return isAll ? 'all values are missing in both tables' : null
}

const partOf = ({ missing, rows }: Missing): Part => ({ successes: missing, n: rows })

const percent = ({ missing, rows }: Missing): string => formatPercent(missing / rows)
