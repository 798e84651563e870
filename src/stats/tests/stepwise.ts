/**
 * Applies `adjust` to p-values sorted ascending and puts the answers back in input order.
 * Not a correction itself: the shared frame of the stepwise ones.
 */
export function stepwise(
  pValues: readonly number[],
  adjust: (ascending: readonly number[]) => readonly number[],
): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p)
  const adjusted = adjust(order.map(({ p }) => p))
  const result = new Array<number>(pValues.length)
  order.forEach(({ index }, rank) => (result[index] = Math.min(1, adjusted[rank] ?? 1)))
  return result
}
