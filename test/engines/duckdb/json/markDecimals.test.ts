import { expect, it } from 'vitest'
import { emptyShape, type JsonShape } from '../../../../src/engines/duckdb/json/jsonShape.ts'
import { markDecimals } from '../../../../src/engines/duckdb/json/markDecimals.ts'

const price = (): JsonShape => {
  const shape = emptyShape()
  Object.assign(shape.numbers, { count: 1, fractions: 1, long: 1, before: 18, after: 2 })
  return shape
}

it('marks long fractions in lists of objects', () => {
  const [first, second] = [price(), price()]
  const item = {
    ...emptyShape(),
    objects: 1,
    keys: new Map([
      ['price', first],
      ['cost', second],
    ]),
  }
  expect(markDecimals({ ...emptyShape(), lists: 1, items: item })).toBe(true)
  expect([first, second].map(({ numbers }) => numbers.spans)).toEqual([[], []])
})

it('marks nothing in lists that are all empty', () => {
  expect(markDecimals({ ...emptyShape(), lists: 2 })).toBe(false)
})
