import { expectColumnProportionOfNonNullValuesToBeBetween } from '../../expectations/expectColumnProportionOfNonNullValuesToBeBetween.ts'
import { expectColumnValuesToNotBeNull } from '../../expectations/expectColumnValuesToNotBeNull.ts'
import { countPrediction } from '../../stats/prediction/countPrediction.ts'
import { formatCount } from '../../text/formatCount.ts'
import { formatPercent } from '../../text/formatPercent.ts'
import { isKey } from '../facts/isKey.ts'
import { beyondSampling, spreadOf, totalMissing, totalRows } from '../facts/pooled.ts'
import type { ColumnSeries, Evidence, RuleFamily, Suggestion } from '../suggestion.ts'
import { tolerance } from '../tolerance.ts'

/** How often values are missing: never, or with a rate between bounds. */
export const nullability: RuleFamily = (evidence) =>
  columnsWithRows(evidence).flatMap((series) =>
    totalMissing(series) === 0 ? neverNull(series, evidence) : missingRate(series, evidence),
  )

const columnsWithRows = ({ columns }: Evidence): readonly ColumnSeries[] =>
  columns.filter((series) => totalRows(series) > 0)

/** A key without missing values is one by design; elsewhere rare ones may be to come. */
function neverNull(series: ColumnSeries, { rows, risk }: Evidence): readonly Suggestion[] {
  const n = totalRows(series)
  const { high } = countPrediction({ count: 0, n }, rows, risk)
  const excused = isKey(series) ? {} : tolerance(high, rows)
  if (!excused) return []
  return [
    {
      expectation: expectColumnValuesToNotBeNull({ column: series.name, ...excused }),
      evidence: `none of ${formatCount(n, 'row')} is missing${isKey(series) ? ', and it is a key' : ''}`,
      risk: isKey(series) ? 0 : risk,
    },
  ]
}

function missingRate(series: ColumnSeries, { rows, risk }: Evidence): readonly Suggestion[] {
  const [n, count] = [totalRows(series), totalMissing(series)]
  if (count === n) return []
  const shares = series.batches.filter((batch) => batch.rows > 0).map((batch) => batch.missing / batch.rows)
  const { low, high } = countPrediction({ count, n }, rows, risk / 2)
  const present = countPrediction({ count: n - count, n }, rows, risk / 2)
  const highest = Math.min(high, rows - present.low) / rows
  const lowest = Math.max(low, rows - present.high) / rows
  const around = beyondSampling(spreadOf(shares), highest - lowest)
  const most = Math.max(highest, ...shares) + around
  const least = Math.max(0, Math.min(lowest, ...shares) - around)
  const [minValue, maxValue] = [Math.floor((1 - most) * 1e4) / 1e4, Math.ceil((1 - least) * 1e4) / 1e4]
  if (minValue <= 0 && maxValue >= 1) return []
  return [
    {
      expectation: expectColumnProportionOfNonNullValuesToBeBetween({
        column: series.name,
        ...(minValue > 0 && { minValue }),
        ...(maxValue < 1 && { maxValue }),
      }),
      evidence: `${formatCount(count)} of ${formatCount(n, 'row')} are missing (${formatPercent(count / n)})`,
      risk,
    },
  ]
}
