import { expectColumnValuesToBeIncreasing } from '../../expectations/expectColumnValuesToBeIncreasing.ts'
import { formatCount } from '../../text/formatCount.ts'
import { isKey } from '../facts/isKey.ts'
import { mostDistinct, totalPresent, typeOfSeries } from '../facts/pooled.ts'
import type { RuleFamily } from '../suggestion.ts'

/** Fewer values may be in order by coincidence: ten different ones are so once in 3.6 million. */
const fewestValues = 10

/** Columns of times and keys whose values rise from row to row; the data decides. */
export const order: RuleFamily = ({ columns }) =>
  columns
    .filter((series) => mostDistinct(series) >= fewestValues)
    .flatMap((series) => {
      const type = typeOfSeries(series)
      const isKeyOfNumbers = type === 'integer' && isKey(series)
      if (!isKeyOfNumbers && type !== 'date' && type !== 'timestamp') return []
      return [
        {
          expectation: expectColumnValuesToBeIncreasing({ column: series.name, strictly: isKeyOfNumbers }),
          evidence: `${formatCount(totalPresent(series), 'value')} in order`,
          risk: 0,
        },
      ]
    })
