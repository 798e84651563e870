import { expect, it } from 'vitest'
import { isRepeatedKey, repetitionOf } from '../../../src/drift/kinds/isRepeatedKey.ts'

const counted = (entries: readonly (readonly [string, number])[]) => ({
  counts: new Map(entries),
  cut: false,
})
const keys = (from: number, to: number, rows: number) =>
  counted(Array.from({ length: to - from }, (_, i) => [`k${from + i}`, rows] as const))

it.each([
  ['none', keys(0, 100, 20)],
  ['one in a hundred', keys(1, 101, 20)],
  ['half', keys(50, 150, 20)],
  ['all', keys(100, 200, 20)],
  ['all, of a longer time', keys(100, 150, 200)],
])('is a key with a few rows each, whichever share of the sample is new: %s', (_, sample) => {
  expect(isRepeatedKey(repetitionOf(keys(0, 100, 20)), repetitionOf(sample))).toBe(true)
})

it.each([
  [
    'one value of the sample has more rows than keys have',
    keys(0, 100, 20),
    counted([
      ['x', 101],
      ['k1', 899],
    ]),
  ],
  ['there are few', keys(0, 49, 20), keys(100, 149, 20)],
  ['each has many rows', keys(0, 100, 51), keys(100, 150, 51)],
  ['each has one row', keys(0, 100, 1), keys(100, 150, 1)],
  [
    'they fall off as names do',
    counted(Array.from({ length: 50 }, (_, i) => [`c${i}`, Math.ceil(200 / (i + 1))])),
    keys(100, 150, 20),
  ],
])('is not one where %s', (_, reference, sample) => {
  expect(isRepeatedKey(repetitionOf(reference), repetitionOf(sample))).toBe(false)
})
