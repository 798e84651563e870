import { expect, it } from 'vitest'
import { agreeInNumber } from '../../src/text/agreeInNumber.ts'

it.each([
  [1, 'are missing', 'is missing'],
  [2, 'are missing', 'are missing'],
  [0, 'are missing', 'are missing'],
  [1, 'are', 'is'],
  [1, 'do not match /a/', 'does not match /a/'],
  [1, 'have 3 letters', 'has 3 letters'],
  [1, 'occur more than once', 'occurs more than once'],
  [1, 'match /are/', 'matches /are/'],
  [1, 'go up', 'goes up'],
])('%i: %s is %s', (count, phrase, agreed) => {
  expect(agreeInNumber(count, phrase)).toBe(agreed)
})
