import { call, column, literal, quantileDisc, type Expr, type Query } from '../sql/ast.ts'

/** Several quantiles of the same values, which are sorted once for all; each is named by its place in `at`. */
export const quantileQuery = (of: Expr, at: readonly number[]): Query => ({
  from: { select: { quantiles: quantileDisc(of, at) } },
  select: Object.fromEntries(at.map((_, i) => [i, call('element', column('quantiles'), literal(i + 1))])),
})
