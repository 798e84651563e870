import type { Comparison, Expr } from '../../sql/ast.ts'

/** The least and the greatest number of a column of doubles, neither of them NaN. */
export interface Extremes {
  readonly least: number
  readonly greatest: number
}

/** Whether a comparison with a bound is true of numbers in between: of all, of none, or null where they differ. */
const comparisons: Partial<Record<Comparison, (numbers: Extremes, bound: number) => boolean | null>> = {
  '<': ({ least, greatest }, bound) => (greatest < bound ? true : least >= bound ? false : null),
  '<=': ({ least, greatest }, bound) => (greatest <= bound ? true : least > bound ? false : null),
  '>': ({ least, greatest }, bound) => (least > bound ? true : greatest <= bound ? false : null),
  '>=': ({ least, greatest }, bound) => (least >= bound ? true : greatest < bound ? false : null),
}

/**
 * Whether a condition is true of every number of a column (true), of none (false), or cannot be said from its extremes
 * (null). The column has no NULL and no NaN. Only comparisons of the column with numbers are looked into.
 */
export function truthWithin(condition: Expr, name: string, extremes: Extremes): boolean | null {
  const truth = (of: Expr): boolean | null => truthWithin(of, name, extremes)
  switch (condition.node) {
    case 'literal':
      return typeof condition.value === 'boolean' ? condition.value : null
    case 'not':
      return negated(truth(condition.of))
    case 'and':
      return all(condition.terms.map(truth))
    case 'or':
      return negated(all(condition.terms.map((term) => negated(truth(term)))))
    case 'compare': {
      const bound = numberOf(condition.right)
      const isOfColumn = condition.left.node === 'column' && condition.left.name === name
      return isOfColumn && bound !== null ? (comparisons[condition.op]?.(extremes, bound) ?? null) : null
    }
    default:
      return null
  }
}

const negated = (truth: boolean | null): boolean | null => (truth === null ? null : !truth)

function all(truths: readonly (boolean | null)[]): boolean | null {
  if (truths.includes(false)) return false
  return truths.includes(null) ? null : true
}

/** In SQL, NaN is greater than all numbers. */
function numberOf(expr: Expr): number | null {
  const value = expr.node === 'float' || expr.node === 'literal' ? expr.value : null
  return typeof value === 'number' && !Number.isNaN(value) ? value : null
}
