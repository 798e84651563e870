import { z } from 'zod'
import { isMissing } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import { isNotTrue } from '../columns/comparable.ts'
import { ignorePairIf, rowsToCheck } from './params/ignoreRowIf.ts'
import { isOneOf } from '../columns/isOneOf.ts'
import { formatSet } from '../text/formatSet.ts'
import { cellValue, columnA, columnB, mostly } from './params/columnParams.ts'
import { rowMapExpectation } from './base/rowMapExpectation.ts'
import { and, or, type Expr } from '../sql/ast.ts'

/**
 * Expects the values of two columns, together, to be one of a set of pairs in every row; null in a pair stands for a
 * missing value. Rows in which both values are missing are ignored, unless `ignoreRowIf` says otherwise.
 *
 * @example
 * { column_A: country, column_B: currency, value_pairs_set: [[DE, EUR], [FR, EUR], [GB, GBP], [US, USD]] }
 */
export const expectColumnPairValuesToBeInSet = rowMapExpectation({
  type: 'expect_column_pair_values_to_be_in_set',
  params: z.strictObject({
    columnA,
    columnB,
    valuePairsSet: z
      .array(z.tuple([cellValue, cellValue]))
      .min(1)
      .describe('Allowed pairs: a value of column A and one of column B.'),
    ignoreRowIf: ignorePairIf,
    mostly,
  }),
  counted: 'pairs',
  columns: ({ columnA, columnB }) => [columnA, columnB],
  considered: ({ ignoreRowIf }, columns) => rowsToCheck(ignoreRowIf, columns),
  unexpected: ({ valuePairsSet }, [a, b]) =>
    isNotTrue(or(...valuePairsSet.map(([x, y]) => and(is(a!, x), is(b!, y))))),
  broken: ({ valuePairsSet }) => `are not in ${formatSet(valuePairsSet, JSON.stringify)}`,
  kept: ({ valuePairsSet }) => `are in ${formatSet(valuePairsSet, JSON.stringify)}`,
})

const is = (column: Column, value: z.infer<typeof cellValue>): Expr =>
  value === null ? isMissing(column) : isOneOf(column, [value])
