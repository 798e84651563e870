import { countAll, isNull, not, type Expr, type Query } from '../sql/ast.ts'

/** How often each class exists, the most common first, NULL left out. */
export const classCountsQuery = (of: Expr): Query => ({
  select: { value: of, count: countAll },
  where: not(isNull(of)),
  groupBy: [of],
  orderBy: [{ by: countAll, descending: true }, { by: of }],
})
