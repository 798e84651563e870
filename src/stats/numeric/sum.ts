const itself = (value: number): number => value

/**
 * Adds up numbers, or a term of each, such that rounding errors do not add up too. 0 for none.
 *
 * Source: Neumaier (1974).
 */
export function sum(values: ArrayLike<number>, termOf: (value: number) => number = itself): number {
  let total = 0
  let lost = 0
  for (let i = 0; i < values.length; i++) {
    const term = termOf(values[i]!)
    const next = total + term
    lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total
    total = next
  }
  return Number.isFinite(total) ? total + lost : total
}
