import { expectColumnValuesToBeOfType } from '../../expectations/expectColumnValuesToBeOfType.ts'
import { formatCount } from '../../text/formatCount.ts'
import { totalPresent, typeOfSeries } from '../facts/pooled.ts'
import type { RuleFamily } from '../suggestion.ts'

/** With fewer values, whole numbers and truth values may be a coincidence. */
const fewValues = 20

/** The type of the values of each column. Whole numbers are numbers while there are few of them. */
export const types: RuleFamily = ({ columns }) =>
  columns.flatMap((series) => {
    const type = typeOfSeries(series)
    const values = totalPresent(series)
    if (type === 'null' || type === 'other') return []
    const isGuess = values < fewValues
    if (isGuess && type !== 'integer' && type !== 'float') return []
    const type_ = isGuess ? 'number' : type
    return [
      {
        expectation: expectColumnValuesToBeOfType({ column: series.name, type_ }),
        evidence: formatCount(values, 'value'),
        risk: 0,
      },
    ]
  })
