import { z } from 'zod'
import { isInside, range } from './params/bounds.ts'
import { figureBounds, timeText } from './params/figureBounds.ts'
import { millisecondsOf, moment } from './params/moment.ts'
import { asSeconds, presentNumber } from '../sql/cell.ts'
import { isTime } from '../sql/column.ts'
import { columnOf } from '../columns/columnOf.ts'
import { expectation } from '../core/expectation.ts'
import { quantiles } from '../metrics/quantiles.ts'
import { notNumbers } from '../metrics/notNumbers.ts'
import { requireNumbers } from '../columns/requireNumbers.ts'
import { column } from './params/columnParams.ts'
import { formatNumber } from '../text/formatNumber.ts'

const edge = z.union([z.number(), moment]).nullable()
const valueRange = z
  .tuple([edge, edge])
  .refine(
    ([min, max]) => min === null || max === null || numberOf(min) <= numberOf(max),
    'the minimum is above the maximum',
  )

const numberOf = (edge: number | string): number => (typeof edge === 'string' ? millisecondsOf(edge) : edge)

const quantileRanges = z
  .strictObject({
    quantiles: z.array(z.number().min(0).max(1)).min(1).describe('Quantiles, each between 0 and 1.'),
    valueRanges: z
      .array(valueRange)
      .describe(
        'Range of each quantile as [min, max], both inclusive; dates for times. null leaves an end open.',
      ),
  })
  .refine(
    ({ quantiles, valueRanges }) => quantiles.length === valueRanges.length,
    'needs one value range for each quantile',
  )
  .refine(({ valueRanges }) => valueRanges.flat().some((bound) => bound !== null), 'needs a bound')

/**
 * Expects quantiles of a column of numbers or of times to lie each in its range, e.g. the median and the 95th
 * percentile. Missing values are ignored. A quantile is the nearest value of the column unless `allowRelativeError`
 * names another interpolation of NumPy; there is no error to allow, for quantiles are exact.
 *
 * @example
 * { column: price, quantile_ranges: { quantiles: [0.5, 0.95], value_ranges: [[20, 35], [null, 50]] } }
 */
export const expectColumnQuantileValuesToBeBetween = expectation({
  type: 'expect_column_quantile_values_to_be_between',
  params: z.strictObject({
    column,
    quantileRanges: quantileRanges.describe('Quantiles and the range of each.'),
    allowRelativeError: z
      .union([z.boolean(), z.enum(['nearest', 'linear', 'lower', 'higher', 'midpoint'])])
      .default(false)
      .describe('Interpolation between two values. true and false mean `nearest`.'),
  }),
  tables: ['sample'],
  shorthand: { key: 'quantiles', params: (column, value) => ({ column, quantileRanges: rangesOf(value) }) },
  columns: ({ column }) => [column],
  metrics(params, tables) {
    const column = columnOf(tables, 'sample', params.column)
    const interpolation =
      typeof params.allowRelativeError === 'string' ? params.allowRelativeError : 'nearest'
    const isOfTimes = isTime(column)
    return {
      ...(!isOfTimes && { invalid: notNumbers('sample', column) }),
      values: quantiles(
        isOfTimes ? asSeconds(column) : presentNumber(column),
        params.quantileRanges.quantiles,
        interpolation,
      ),
    }
  },
  judge(
    { column: name, quantileRanges: { quantiles, valueRanges } },
    { invalid = 0, values },
    tables,
    reveal,
  ) {
    const expected = { quantiles, valueRanges }
    const column = columnOf(tables, 'sample', name)
    requireNumbers(invalid, 'quantile')
    if (!values) return { status: 'fail', message: 'has no values, so no quantiles', expected }
    const bounds = valueRanges.map(([min, max]) => ({
      minValue: min ?? undefined,
      maxValue: max ?? undefined,
      strictMin: false,
      strictMax: false,
    }))
    const wrong = values.flatMap((value, i) =>
      isInside(value, figureBounds(column, bounds[i]!))
        ? []
        : [
            `the ${quantiles[i]} quantile${reveal ? ` ${isTime(column) ? timeText(value) : formatNumber(value, 6)}` : ''} is outside ${range(bounds[i]!)}`,
          ],
    )
    return {
      status: wrong.length === 0 ? 'pass' : 'fail',
      message: wrong.length === 0 ? allInside(values.length) : wrong.join('; '),
      expected,
      ...(reveal && {
        observed: { quantiles, values: isTime(column) ? values.map(timeText) : values },
      }),
    }
  },
})

const allInside = (count: number): string =>
  count === 1 ? 'the quantile is inside its range' : `all ${count} quantiles are inside their ranges`

/** `quantiles: { 0.5: [1, 2] }` in the column shorthand. */
function rangesOf(value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('quantiles takes a map from quantile to [min, max], e.g. { 0.5: [1, 2] }')
  return { quantiles: Object.keys(value).map(Number), valueRanges: Object.values(value) }
}
