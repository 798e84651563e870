import type { Expr } from '../sql/ast.ts'

/** How many parts an expression has when it is written out: one that stands in two places counts twice. */
export function expressionSize(expr: Expr): number {
  const sizes = new Map<object, number>()
  const sizeOf = (part: unknown): number => {
    if (part === null || typeof part !== 'object') return 0
    const known = sizes.get(part)
    if (known !== undefined) return known
    let size = 'node' in part ? 1 : 0
    for (const inner of Object.values(part)) size += sizeOf(inner)
    sizes.set(part, size)
    return size
  }
  return sizeOf(expr)
}
