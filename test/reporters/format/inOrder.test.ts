import { expect, test } from 'vitest'
import { asIs, mapItems, inOrder } from '../../../reporters/format/inOrder.ts'

interface Pair {
  readonly a: unknown
  readonly b?: unknown
}

test('keys come in the order of the format, and no others', () => {
  const pair = inOrder<Pair>({ a: asIs, b: asIs })
  expect(JSON.stringify(pair({ c: 3, b: 2, a: 1 }))).toBe('{"a":1,"b":2}')
  expect(pair({ a: 1 })).toEqual({ a: 1 })
  expect(pair(null)).toBeNull()
  expect(JSON.stringify(mapItems(pair)([{ b: 2, a: 1 }]))).toBe('[{"a":1,"b":2}]')
})
