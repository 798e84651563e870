import { asText } from '../../sql/cell.ts'
import { isNumeric, type Column } from '../../sql/column.ts'
import type { Value } from '../../core/row.ts'
import { quantileEdges, sortedNumbers } from './quantileEdges.ts'
import { bucketExpr } from '../units/bucketExpr.ts'
import { call, column, float, isNaN, not, tryCast, when, type Expr } from '../../sql/ast.ts'

const buckets = 8

/**
 * A number between 0 and 1 for a cell: of numbers the middle rank of their bucket, by some values of the column; of classes
 * a number of each class by its hash. Ranks, because a few huge numbers would decide a comparison of sums.
 */
export function rankScore(of: Column, some: readonly Value[]): Expr {
  if (!isNumeric(of)) return call('hash_fraction', asText(of))
  const number = tryCast(column(of.name), 'float')
  const sorted = sortedNumbers(some)
  const edges = quantileEdges(sorted, buckets)
  const ends = [0, ...edges.map((edge) => sorted.findLastIndex((value) => value <= edge) + 1), sorted.length]
  const middle = (bucket: number): Expr => float((ends[bucket]! + ends[bucket + 1]!) / 2 / sorted.length)
  return when(not(isNaN(number)), bucketExpr(number, edges, middle))
}
