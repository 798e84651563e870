import { numberGrid } from '../sql/numberGrid.ts'
import { presentNumber } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import { avg, sum } from '../sql/ast.ts'
import type { Metric } from '../core/metric.ts'
import type { Value } from '../core/row.ts'
import type { Table } from '../core/table.ts'
import { aggregate } from './aggregate.ts'
import { exactTotal } from './exactTotal.ts'
import type { Total } from './totalOf.ts'

type Figure = 'sum' | 'mean'
const aggregates = { sum, mean: avg }

/**
 * The sum or the mean of the numbers of a column. Engines add up integers and decimals exactly, in the scan that other
 * metrics share; the sum of floats would depend on the order.
 */
export const total = (table: Table, column: Column, figure: Figure): Metric<Value | Total> =>
  numberGrid(column)
    ? aggregate(table, aggregates[figure](presentNumber(column)))
    : exactTotal(table, presentNumber(column))

export const figureOf = (measured: Value | Total, figure: Figure): Value =>
  measured !== null && typeof measured === 'object' ? measured[figure] : measured
