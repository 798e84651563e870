import { caseWhen, compare, float, literal, type Expr } from '../../sql/ast.ts'

/** Expression for the bucket of a number: the number of edges below it. */
export type BucketName = (bucket: number) => Expr

/** The bucket of a number between ascending edges. A search by halves: eight comparisons for 256 buckets. */
export const bucketExpr = (of: Expr, edges: readonly number[], name: BucketName = literal): Expr =>
  search(of, edges, name, [0, edges.length])

function search(
  of: Expr,
  edges: readonly number[],
  name: BucketName,
  [from, to]: readonly [number, number],
): Expr {
  if (from === to) return name(from)
  const middle = Math.floor((from + to) / 2)
  const then = search(of, edges, name, [from, middle])
  return caseWhen(
    [{ when: compare(of, '<=', float(edges[middle]!)), then }],
    search(of, edges, name, [middle + 1, to]),
  )
}
