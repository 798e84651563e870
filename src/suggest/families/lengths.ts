import { expectColumnValueLengthsToBeBetween } from '../../expectations/expectColumnValueLengthsToBeBetween.ts'
import { exceedanceLimit } from '../../stats/prediction/exceedanceLimit.ts'
import { formatCount } from '../../text/formatCount.ts'
import { classSetOf } from '../facts/classSetOf.ts'
import { formatOf } from '../facts/formatOf.ts'
import { patternOf } from '../facts/patternOf.ts'
import { numbersOf, spreadOf, totalPresent, usualPresent } from '../facts/pooled.ts'
import type { RuleFamily } from '../suggestion.ts'
import { tolerance } from '../tolerance.ts'

/** The lengths of strings that have neither classes nor a format; next to a pattern they are extra. */
export const lengths: RuleFamily = ({ columns, risk }) =>
  columns.flatMap((series) => {
    const found = numbersOf(series, 'lengths')
    if (!found || classSetOf(series) || formatOf(series)) return []
    const [mins, maxes] = [found.map(({ summary }) => summary.min), found.map(({ summary }) => summary.max)]
    const [least, greatest] = [Math.min(...mins), Math.max(...maxes)]
    const [n, m] = [totalPresent(series), usualPresent(series)]
    const outside = exceedanceLimit(n, m, { extremes: 2, risk })
    const excused = tolerance(outside, m)
    if (!excused) return []
    return [
      {
        expectation: expectColumnValueLengthsToBeBetween({
          column: series.name,
          minValue: Math.max(least > 0 ? 1 : 0, least - spreadOf(mins)),
          maxValue: greatest + spreadOf(maxes),
          ...excused,
        }),
        evidence: `${formatCount(n, 'value')} of ${least} to ${formatCount(greatest, 'character')}`,
        risk,
        ...(patternOf(series) && { isExtra: true as const }),
      },
    ]
  })
