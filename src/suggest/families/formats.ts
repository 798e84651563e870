import { expectColumnValuesToMatchFormat } from '../../expectations/expectColumnValuesToMatchFormat.ts'
import { formatCount } from '../../text/formatCount.ts'
import { countPrediction } from '../../stats/prediction/countPrediction.ts'
import { formatOf } from '../facts/formatOf.ts'
import { totalPresent, usualPresent } from '../facts/pooled.ts'
import type { RuleFamily } from '../suggestion.ts'
import { tolerance } from '../tolerance.ts'

/** Named formats of strings, e.g. `email`. */
export const formats: RuleFamily = ({ columns, risk }) =>
  columns.flatMap((series) => {
    const format = formatOf(series)
    const [n, m] = [totalPresent(series), usualPresent(series)]
    const excused = format && tolerance(countPrediction({ count: 0, n }, m, risk).high, m)
    if (!format || !excused) return []
    return [
      {
        expectation: expectColumnValuesToMatchFormat({ column: series.name, format, ...excused }),
        evidence: formatCount(n, 'value'),
        risk,
      },
    ]
  })
