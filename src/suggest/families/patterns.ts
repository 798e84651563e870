import { expectColumnValuesToMatchRegex } from '../../expectations/expectColumnValuesToMatchRegex.ts'
import { countPrediction } from '../../stats/prediction/countPrediction.ts'
import { formatCount } from '../../text/formatCount.ts'
import { patternOf } from '../facts/patternOf.ts'
import { totalPresent, usualPresent } from '../facts/pooled.ts'
import type { RuleFamily } from '../suggestion.ts'
import { tolerance } from '../tolerance.ts'

/** The pattern of strings such as codes and numbers; no character of them is in it but their punctuation. */
export const patterns: RuleFamily = ({ columns, risk }) =>
  columns.flatMap((series) => {
    const pattern = patternOf(series)
    const [n, m] = [totalPresent(series), usualPresent(series)]
    const excused = pattern && tolerance(countPrediction({ count: pattern.rare, n }, m, risk).high, m)
    if (!pattern || !excused) return []
    return [
      {
        expectation: expectColumnValuesToMatchRegex({
          column: series.name,
          regex: pattern.regex,
          ...excused,
        }),
        evidence: `${formatCount(n, 'value')} of ${formatCount(pattern.shapes, 'shape')}`,
        risk,
      },
    ]
  })
