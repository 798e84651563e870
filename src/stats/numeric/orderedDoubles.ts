/**
 * Doubles in the order of exact integers, equal only if the integers are, counted from the least of all. They are
 * multiples of 10^-`scale`; where two integers round to the same double, the greater gets the next double.
 */
export function orderedDoubles(
  reference: readonly bigint[],
  sample: readonly bigint[],
  scale: number,
): { readonly reference: Float64Array; readonly sample: Float64Array; readonly offset: number } {
  const [a, b] = [sorted(reference), sorted(sample)]
  const offset = a[0] === undefined ? (b[0] ?? 0n) : b[0] === undefined || a[0] < b[0] ? a[0] : b[0]
  const unit = 10 ** scale
  const [x, y] = [new Float64Array(a.length), new Float64Array(b.length)]
  let last = -1
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const value = j >= b.length || (i < a.length && a[i]! <= b[j]!) ? a[i]! : b[j]!
    const double = Number(value - offset) / unit
    last = double > last ? double : nextDouble(last)
    while (i < a.length && a[i] === value) x[i++] = last
    while (j < b.length && b[j] === value) y[j++] = last
  }
  return { reference: x, sample: y, offset: Number(offset) / unit }
}

/** A typed array sorts 64-bit integers ten times as fast. */
function sorted(values: readonly bigint[]): ArrayLike<bigint> {
  const fits = values.every((value) => BigInt.asIntN(64, value) === value)
  return fits ? BigInt64Array.from(values).sort() : values.toSorted(ascending)
}

const ascending = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)

const doubles = new Float64Array(1)
const bits = new BigInt64Array(doubles.buffer)

/** The least double above one that isn't negative. */
function nextDouble(value: number): number {
  doubles[0] = value
  bits[0]! += 1n
  return doubles[0]
}
