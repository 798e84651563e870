import { expect, test } from 'vitest'
import { uniqueNames } from '../../../reporters/junit/uniqueNames.ts'

test.each([
  [[], []],
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  [
    ['a', 'a', 'a'],
    ['a', 'a #2', 'a #3'],
  ],
  [
    ['a', 'a', 'a #2'],
    ['a', 'a #3', 'a #2'],
  ],
  [
    ['a #2', 'a', 'a', 'a #2'],
    ['a #2', 'a', 'a #3', 'a #2 #2'],
  ],
  [
    ['__proto__', '__proto__'],
    ['__proto__', '__proto__ #2'],
  ],
])('%j become %j', (names, unique) => {
  expect(uniqueNames(names)).toEqual(unique)
})
