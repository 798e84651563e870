import { bisectLeft } from 'd3-array'
import { expectColumnPairValuesAToBeGreaterThanB } from '../../expectations/expectColumnPairValuesAToBeGreaterThanB.ts'
import { countPrediction } from '../../stats/prediction/countPrediction.ts'
import { formatCount } from '../../text/formatCount.ts'
import { formatPercent } from '../../text/formatPercent.ts'
import { classSetOf } from '../facts/classSetOf.ts'
import type { NumberFacts } from '../facts/columnFacts.ts'
import { isKey } from '../facts/isKey.ts'
import { isNumericType } from '../facts/isNumericType.ts'
import { numbersOf, totalMissing, totalRows, typeOfSeries, usualPresent } from '../facts/pooled.ts'
import type { ColumnSeries, Evidence, RuleFamily, Suggestion } from '../suggestion.ts'
import { tolerance } from '../tolerance.ts'

/** The fewest rows, and their least share, in which independent columns must break the order. */
const fewestBreaks = 20
const leastBreaks = 0.1
/** The columns whose pairs are tried, from the first. */
const mostColumns = 40

/**
 * Pairs of columns of which the one is never below the other, e.g. a start and an end. Their ranges overlap, so that the
 * order isn't a coincidence; the data decides. Classes, and columns with missing values, are left out.
 */
export const pairs: RuleFamily = (evidence) => {
  const able = evidence.columns
    .filter((series) => totalMissing(series) === 0 && numbersOf(series) !== null)
    .filter((series) => !isKey(series) && !classSetOf(series))
    .slice(0, mostColumns)
  return able.flatMap((b) =>
    able.flatMap((a) => (a !== b && kindOf(a) === kindOf(b) ? pairOf(a, b, evidence) : [])),
  )
}

function pairOf(a: ColumnSeries, b: ColumnSeries, { risk }: Evidence): readonly Suggestion[] {
  const [rows, usual] = [totalRows(a), usualPresent(a)]
  const breaks = breaksByChance(numbersOf(a)![0]!, numbersOf(b)![0]!)
  const excused = tolerance(countPrediction({ count: 0, n: rows }, usual, risk).high, usual)
  if (!excused || breaks < leastBreaks || breaks * rows < fewestBreaks) return []
  const params = { columnA: a.name, columnB: b.name, orEqual: true }
  return [
    {
      expectation: expectColumnPairValuesAToBeGreaterThanB({ ...params, ...excused }),
      proof: expectColumnPairValuesAToBeGreaterThanB(params),
      evidence: `so in all ${formatCount(rows, 'row')}; independent columns would break it in ${formatPercent(breaks)}`,
      risk,
    },
  ]
}

const kindOf = (series: ColumnSeries): string => {
  const type = typeOfSeries(series)
  return isNumericType(type) ? 'number' : type
}

/** How often A would be below B if they were independent. */
function breaksByChance({ ecdf: a }: NumberFacts, { ecdf: b }: NumberFacts): number {
  const shareBelow = (value: number): number => {
    const at = bisectLeft(a.values, value)
    return at === 0 ? 0 : a.counts.sample![at - 1]! / a.n.sample!
  }
  return b.values.reduce((share, value, i) => {
    const weight = b.counts.sample![i]! - (i === 0 ? 0 : b.counts.sample![i - 1]!)
    return share + (weight / b.n.sample!) * shareBelow(value)
  }, 0)
}
