import { numberGrid } from '../sql/numberGrid.ts'
import { numberCell, presentNumber } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import { avg, sum } from '../sql/ast.ts'
import type { Metric } from '../core/metric.ts'
import type { Value } from '../core/row.ts'
import type { Table } from '../core/table.ts'
import { aggregate } from './aggregate.ts'
import { exactTotal, type SumAndMean } from './exactTotal.ts'

type Figure = 'sum' | 'mean'
const aggregates = { sum, mean: avg }

/**
 * The sum or the mean of the numbers of a column. Engines add up integers and decimals exactly, in the scan that other
 * metrics share; the sum of floats would depend on the order.
 */
export const total = (table: Table, column: Column, figure: Figure): Metric<Value | SumAndMean> =>
  numberGrid(column)
    ? aggregate(table, aggregates[figure](presentNumber(column)))
    : exactTotal(table, numberCell(column))

export const figureOf = (measured: Value | SumAndMean, figure: Figure): Value =>
  measured !== null && typeof measured === 'object' ? measured[figure] : measured
