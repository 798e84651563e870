import { expectColumnValuesToBeUnique } from '../../expectations/expectColumnValuesToBeUnique.ts'
import { expectCompoundColumnsToBeUnique } from '../../expectations/expectCompoundColumnsToBeUnique.ts'
import { formatCount } from '../../text/formatCount.ts'
import { isKey } from '../facts/isKey.ts'
import { mostDistinct, totalMissing, totalRows, typeOfSeries } from '../facts/pooled.ts'
import type { ColumnSeries, Evidence, RuleFamily, Suggestion } from '../suggestion.ts'

/** The most pairs of columns that are tried where no column alone is a key. */
const mostPairs = 10
/** Rows of more columns are not compared. */
const mostColumns = 40
/** The fewest equal rows that independent columns must lead one to expect. */
const expectedCollisions = 10

/** Columns that identify a row: one alone, else two together, else all. */
export const keys: RuleFamily = (evidence) => {
  const single = evidence.columns.filter(isKey)
  return single.length > 0 ? single.map(keyOf) : [...compoundKeys(evidence), ...differentRows(evidence)]
}

const keyOf = (series: ColumnSeries): Suggestion => ({
  expectation: expectColumnValuesToBeUnique({ column: series.name }),
  evidence: `${formatCount(totalRows(series), 'row')} of different values`,
  risk: 0,
})

/** Pairs that could identify all rows, and would not do so if they were independent; the data decides. */
function compoundKeys({ columns, rows }: Evidence): readonly Suggestion[] {
  const parts = columns.filter(
    (series) =>
      mostDistinct(series) > 1 &&
      // A column that identifies nearly all rows makes a key of any other.
      mostDistinct(series) <= rows / 2 &&
      totalMissing(series) === 0 &&
      typeOfSeries(series) !== 'float',
  )
  const pairs = parts.slice(0, 50).flatMap((a, i) => parts.slice(i + 1, 50).map((b) => ({ a, b })))
  return pairs
    .map(({ a, b }) => ({ a, b, cells: mostDistinct(a) * mostDistinct(b) }))
    .filter(({ cells }) => cells >= rows && rows ** 2 / (2 * cells) >= expectedCollisions)
    .sort((one, other) => one.cells - other.cells)
    .slice(0, mostPairs)
    .map(({ a, b }) => ({
      expectation: expectCompoundColumnsToBeUnique({ columnList: [a.name, b.name] }),
      evidence: `${formatCount(totalRows(a), 'row')} of different pairs`,
      risk: 0,
    }))
}

/** That no row is there twice, where independent columns would never repeat one by coincidence; the data decides. */
function differentRows({ columns, tables, rows }: Evidence): readonly Suggestion[] {
  const rarely = 0.01
  const cells = columns.reduce((product, series) => product * Math.max(1, mostDistinct(series)), 1)
  const isComplete = tables.every(({ names }) => names.length === columns.length)
  if (!isComplete || columns.length > mostColumns || columns.length < 2) return []
  if (rows ** 2 / (2 * cells) > rarely) return []
  return [
    {
      expectation: expectCompoundColumnsToBeUnique({ columnList: columns.map(({ name }) => name) }),
      evidence: `${formatCount(totalRows(columns[0]!))} different rows`,
      risk: rarely,
    },
  ]
}
