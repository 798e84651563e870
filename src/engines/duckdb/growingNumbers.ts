/** Numbers of one column as they come, without NaN. */
export interface GrowingNumbers {
  /** Takes the first `rows` numbers of a block, which is used again afterwards. */
  add(block: Float64Array, rows: number): void
  done(): Float64Array
}

/** Makes room for the numbers that are expected; more grow it, which copies them. */
export function growingNumbers(expected: number): GrowingNumbers {
  let values = new Float64Array(expected)
  let length = 0
  return {
    add(block, rows) {
      if (length + rows > values.length) {
        const grown = new Float64Array(2 * (length + rows))
        grown.set(values.subarray(0, length))
        values = grown
      }
      length = copyNumbers(block, rows, values, length)
    },
    // A copy of nearly all would take as much memory again.
    done: () => (length > values.length / 2 ? values.subarray(0, length) : values.slice(0, length)),
  }
}

/** The loop stands in a plain function because V8 runs it several times faster there than over captured variables. */
function copyNumbers(block: Float64Array, rows: number, values: Float64Array, start: number): number {
  let end = start
  for (let i = 0; i < rows; i++) {
    const value = block[i]!
    values[end] = value
    // The next value replaces NaN.
    if (!Number.isNaN(value)) end++
  }
  return end
}
