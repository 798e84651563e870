import { expect, test } from 'vitest'
import { growingNumbers } from '../../../src/engines/duckdb/growingNumbers.ts'

test.each([
  ['as many as expected', 4, [1, 2, 3, 4]],
  ['fewer', 100, [1, 2]],
  ['more', 1, [1, 2, 3, 4, 5, 6]],
  ['none', 3, []],
])('%s', (_, expected, values) => {
  const numbers = growingNumbers(expected)
  // A block is used again, and longer than what is in it.
  const block = new Float64Array(3)
  for (let at = 0; at < values.length; at += 2) {
    block.set([NaN, ...values.slice(at, at + 2)])
    numbers.add(block, 1 + values.slice(at, at + 2).length)
  }
  expect([...numbers.done()]).toEqual(values)
})

test('nearly as many as expected are not copied, which would take their memory again', () => {
  const numbers = growingNumbers(1000)
  numbers.add(new Float64Array(900), 900)
  expect(numbers.done().buffer.byteLength).toBe(8000)
})
