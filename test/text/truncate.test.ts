import { expect, test } from 'vitest'
import { truncate } from '../../src/text/truncate.ts'

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
  ['a😀😀', 3, 'a…'],
])('%s in %i', (text, length, cut) => {
  expect(truncate(text, length)).toBe(cut)
})
