import { expectColumnValuesToBeInSet } from '../../expectations/expectColumnValuesToBeInSet.ts'
import { formatCount } from '../../text/formatCount.ts'
import { formatPercent } from '../../text/formatPercent.ts'
import { countPrediction } from '../../stats/prediction/countPrediction.ts'
import { classSetOf } from '../facts/classSetOf.ts'
import { sum, totalPresent, usualPresent } from '../facts/pooled.ts'
import type { RuleFamily } from '../suggestion.ts'
import { tolerance } from '../tolerance.ts'

/** The set of the classes of a column. Classes that occur once say how many are still unseen (Good and Turing). */
export const classSets: RuleFamily = ({ columns, risk }) =>
  columns.flatMap((series) => {
    const classes = classSetOf(series)
    if (!classes) return []
    const [n, m] = [totalPresent(series), usualPresent(series)]
    const once = sum(classes.map(({ count }) => (count === 1 ? 1 : 0)))
    const { high } = countPrediction({ count: once, n }, m, risk)
    const excused = tolerance(high, m)
    if (!excused) return []
    return [
      {
        expectation: expectColumnValuesToBeInSet({
          column: series.name,
          valueSet: classes.map(({ value }) => value),
          ...excused,
        }),
        evidence: `${formatCount(n, 'value')} of ${formatCount(classes.length, 'class', 'classes')}, ${once} of them seen once; ${formatPercent(high / m)} may be new`,
        risk,
      },
    ]
  })
