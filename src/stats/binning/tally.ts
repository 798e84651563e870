/** Two samples, value by value. */
export interface Tally {
  /** The distinct values of both samples, ascending. */
  readonly values: Float64Array
  /** How often each value occurs in x. */
  readonly x: Float64Array
  /** How often each value occurs in y. */
  readonly y: Float64Array
}

/** Counts the values of two samples, in any order and without NaN. Infinities take part, and -0 equals 0. */
export function tally(x: Float64Array, y: Float64Array): Tally {
  const xSorted = ascending(x)
  const ySorted = ascending(y)
  const values = new Float64Array(x.length + y.length)
  const xCounts = new Float64Array(values.length)
  const yCounts = new Float64Array(values.length)
  let distinct = 0
  for (let i = 0, j = 0; i < x.length || j < y.length; distinct++) {
    const isInX = j === y.length || (i < x.length && xSorted[i]! <= ySorted[j]!)
    const value = isInX ? xSorted[i]! : ySorted[j]!
    const [fromX, fromY] = [i, j]
    while (i < x.length && xSorted[i] === value) i++
    while (j < y.length && ySorted[j] === value) j++
    // Adding 0 turns -0 into 0.
    values[distinct] = value + 0
    xCounts[distinct] = i - fromX
    yCounts[distinct] = j - fromY
  }
  return {
    values: values.slice(0, distinct),
    x: xCounts.slice(0, distinct),
    y: yCounts.slice(0, distinct),
  }
}

/** To sort what is sorted takes as long as if it were not. */
const ascending = (values: Float64Array): Float64Array =>
  values.every((value, i) => i === 0 || values[i - 1]! <= value) ? values : values.toSorted()
