import { expectColumnValuesToBeBetween } from '../../expectations/expectColumnValuesToBeBetween.ts'
import { isMeasurement } from '../facts/isMeasurement.ts'
import { numbersOf, spreadOf, totalPresent, typeOfSeries, usualPresent } from '../facts/pooled.ts'
import { formatCount } from '../../text/formatCount.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { exceedanceLimit } from '../../stats/prediction/exceedanceLimit.ts'
import { roundOutward } from '../roundOutward.ts'
import type { ColumnSeries, Evidence, RuleFamily, Suggestion } from '../suggestion.ts'
import { tolerance } from '../tolerance.ts'

/** The range of numbers: from the least to the greatest, and how many new ones may lie outside. Classes have a set instead. */
export const ranges: RuleFamily = (evidence) =>
  evidence.columns.filter(isMeasurement).flatMap((series) => rangeOf(series, evidence))

function rangeOf(series: ColumnSeries, { risk }: Evidence): readonly Suggestion[] {
  const numbers = numbersOf(series)
  const type = typeOfSeries(series) === 'integer' ? 'integer' : 'number'
  if (!numbers) return []
  const [mins, maxes] = [numbers.map(({ summary }) => summary.min), numbers.map(({ summary }) => summary.max)]
  const [least, greatest] = [Math.min(...mins), Math.max(...maxes)]
  if (type === 'integer' && ![least, greatest].every(Number.isSafeInteger)) return []
  const [n, m] = [totalPresent(series), usualPresent(series)]
  const outside = exceedanceLimit(n, m, { extremes: 2, risk })
  const excused = tolerance(outside, m)
  if (!excused) return []
  const low = least < 0 ? least - spreadOf(mins) : Math.max(0, least - spreadOf(mins))
  const [minValue, maxValue] = roundOutward(low, greatest + spreadOf(maxes), type)
  return [
    {
      expectation: expectColumnValuesToBeBetween({ column: series.name, minValue, maxValue, ...excused }),
      evidence: `${formatCount(n, 'value')} from ${formatNumber(least, 6)} to ${formatNumber(greatest, 6)}; ${outside} of ${formatCount(m)} more may lie outside`,
      risk,
    },
  ]
}
