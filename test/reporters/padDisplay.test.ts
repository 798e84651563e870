import { expect, test } from 'vitest'
import { padDisplay } from '../../reporters/padDisplay.ts'

test.each([
  ['ab', 4, 'ab  '],
  ['日本', 5, '日本 '],
  ['too long', 3, 'too long'],
])('%s filled up to %i cells', (text, width, padded) => {
  expect(padDisplay(text, width)).toBe(padded)
})
