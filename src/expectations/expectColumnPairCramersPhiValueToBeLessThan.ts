import { z } from 'zod'
import { asText, presentNumber } from '../sql/cell.ts'
import { isNumeric, type Column } from '../sql/column.ts'
import { columnOf } from '../columns/columnOf.ts'
import { expectation } from '../core/expectation.ts'
import { contingency, type Classes } from '../metrics/contingency.ts'
import { notTested } from '../core/notTested.ts'
import { cellValue, columnA, columnB } from './params/columnParams.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { chiSquareIndependence } from '../stats/tests/chiSquareIndependence.ts'

const bins = z
  .union([z.array(z.number()).min(1), z.array(z.array(cellValue).min(1)).min(1)])
  .optional()
  .describe('Edges of bins for a column of numbers, groups of values for other columns.')
const nBins = z
  .int()
  .min(1)
  .max(999)
  .default(10)
  .describe('Number of bins of equal width, or of most common values, if there are no `bins`.')

/**
 * Expects two columns to have little to do with each other: Cramér's V of the table of their classes, from 0
 * (independent) to 1 (one determines the other), is at most `threshold`. Numbers are put into bins. Missing values are
 * one class. A table of two by two has Yates' correction.
 *
 * @example
 * { column_A: country, column_B: quantity, threshold: 0.4 }
 */
export const expectColumnPairCramersPhiValueToBeLessThan = expectation({
  type: 'expect_column_pair_cramers_phi_value_to_be_less_than',
  params: z.strictObject({
    columnA,
    columnB,
    binsA: bins,
    binsB: bins,
    nBinsA: nBins,
    nBinsB: nBins,
    threshold: z.number().min(0).max(1).default(0.1).describe('Largest V allowed.'),
  }),
  tables: ['sample'],
  columns: ({ columnA, columnB }) => [columnA, columnB],
  metrics: ({ columnA, columnB, binsA, binsB, nBinsA, nBinsB }, tables) => ({
    table: contingency(
      classesOf(columnOf(tables, 'sample', columnA), binsA ?? nBinsA),
      classesOf(columnOf(tables, 'sample', columnB), binsB ?? nBinsB),
    ),
  }),
  judge({ threshold }, { table }) {
    const found = chiSquareIndependence(table, { yates: true })
    if (!found) return notTested('a column has fewer than two classes')
    const { cramersV } = found
    const inside = cramersV <= threshold
    return {
      status: inside ? 'pass' : 'fail',
      message: `Cramér's V is ${formatNumber(cramersV)}, ${inside ? 'not ' : ''}above ${threshold}`,
      expected: { threshold },
      observed: cramersV,
    }
  },
})

function classesOf(
  column: Column,
  bins: readonly number[] | readonly (readonly z.infer<typeof cellValue>[])[] | number,
): Classes {
  const numeric = isNumeric(column)
  if (typeof bins === 'number')
    return numeric ? { of: presentNumber(column), edges: bins } : { of: asText(column), groups: bins }
  const edges = bins.filter((bin) => typeof bin === 'number')
  const groups = bins.filter((bin) => typeof bin !== 'number')
  if (numeric && edges.length > 0) return { of: presentNumber(column), edges }
  if (!numeric && groups.length > 0)
    return { of: asText(column), groups: groups.map((group) => group.map(String)) }
  throw new Error(
    `column "${column.name}" is of type ${column.type}; its bins are ${numeric ? 'edges, which are numbers' : 'groups of values'}`,
  )
}
