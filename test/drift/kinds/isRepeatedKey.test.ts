import { expect, it } from 'vitest'
import { isRepeatedKey } from '../../../src/drift/kinds/isRepeatedKey.ts'

const counted = (entries: readonly (readonly [string, number])[]) => ({
  counts: new Map(entries),
  cut: false,
})
const keys = (from: number, to: number, rows: number) =>
  counted(Array.from({ length: to - from }, (_, i) => [`k${from + i}`, rows] as const))

it('is a key with a few rows each, of which the sample has others', () => {
  expect(isRepeatedKey(keys(0, 100, 20), keys(100, 150, 20))).toBe(true)
  expect(isRepeatedKey(keys(0, 100, 20), keys(90, 150, 20))).toBe(true)
})

it.each([
  ['the sample shows the same', keys(0, 100, 20), keys(50, 150, 20)],
  ['there are few', keys(0, 49, 20), keys(100, 149, 20)],
  ['each has many rows', keys(0, 100, 51), keys(100, 150, 51)],
  ['each has one row', keys(0, 100, 1), keys(100, 150, 1)],
  [
    'they fall off as names do',
    counted(Array.from({ length: 50 }, (_, i) => [`c${i}`, Math.ceil(200 / (i + 1))])),
    keys(100, 150, 20),
  ],
])('is not one where %s', (_, reference, sample) => {
  expect(isRepeatedKey(reference, sample)).toBe(false)
})
