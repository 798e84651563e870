import type { Expr, OverallExpr } from '../sql/ast.ts'

/** A query, or a part of one, with something else in the place of each figure of all rows. */
export function mapOverall<T>(value: T, replace: (expr: OverallExpr) => Expr): T {
  if (value === null || typeof value !== 'object') return value
  if (isOverall(value)) return replace(value) as T
  if (Array.isArray(value)) return value.map((part: unknown) => mapOverall(part, replace)) as T
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, mapOverall(part as unknown, replace)]),
  ) as T
}

const isOverall = (value: object): value is OverallExpr => 'node' in value && value.node === 'overall'
