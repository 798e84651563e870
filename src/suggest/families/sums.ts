import { expressionIsTrue } from '../../expectations/expressionIsTrue.ts'
import { formatCount } from '../../text/formatCount.ts'
import { isNumericType } from '../facts/isNumericType.ts'
import { mostDistinct, numbersOf, sum, totalMissing, totalRows, typeOfSeries } from '../facts/pooled.ts'
import type { ColumnSeries, RuleFamily } from '../suggestion.ts'

/** The most terms of a sum, and the columns that are searched, from the first. */
const mostTerms = 8
const mostColumns = 24
const mostTries = 200_000
/** Means of sums differ by the rounding of doubles only. */
const sameMean = 1e-9

/**
 * Columns that are the sum of others in every row, e.g. a total. Their means must add up too, which leaves few to try; the
 * data decides. Columns with missing values are left out.
 */
export const sums: RuleFamily = ({ columns, tables }) => {
  if (tables.length === 0) return []
  const able = columns
    .filter((series) => isNumericType(typeOfSeries(series)) && totalMissing(series) === 0)
    .filter((series) => mostDistinct(series) > 1 && meanOf(series) !== null)
    .slice(0, mostColumns)
  return able.flatMap((total) => {
    const terms = termsOf(
      total,
      able.filter((series) => series !== total),
    )
    if (!terms) return []
    return [
      {
        expectation: expressionIsTrue({ expression: expressionOf(total, terms) }),
        evidence: `so in ${formatCount(totalRows(total), 'row')}`,
        risk: 0,
      },
    ]
  })
}

const meanOf = (series: ColumnSeries): number | null => numbersOf(series)?.[0]?.summary.mean ?? null

/** The fewest columns whose means add up to that of the total. */
function termsOf(total: ColumnSeries, others: readonly ColumnSeries[]): readonly ColumnSeries[] | null {
  const means = others.map((series) => meanOf(series)!)
  const goal = meanOf(total)!
  const scale = sum([goal, ...means].map(Math.abs))
  let tries = mostTries
  const search = (size: number, from: number, left: number): readonly number[] | null => {
    if (size === 0) return Math.abs(left) <= sameMean * scale ? [] : null
    for (let i = from; i <= means.length - size && tries > 0; i++) {
      tries -= 1
      const rest = search(size - 1, i + 1, left - means[i]!)
      if (rest) return [i, ...rest]
    }
    return null
  }
  for (let size = 2; size <= Math.min(mostTerms, others.length); size++) {
    const found = search(size, 0, goal)
    if (found) return found.map((i) => others[i]!)
  }
  return null
}

function expressionOf(total: ColumnSeries, terms: readonly ColumnSeries[]): string {
  const added = terms.map(({ name }) => nameOf(name)).join(' + ')
  const isExact = [total, ...terms].every((series) => typeOfSeries(series) === 'integer')
  return isExact ? `${added} = ${nameOf(total.name)}` : `abs(${added} - ${nameOf(total.name)}) < 0.005`
}

const nameOf = (name: string): string => `"${name.replaceAll('"', '""')}"`
