import { expect, test } from 'vitest'
import { displayWidth } from '../../reporters/displayWidth.ts'

test.each([
  ['', 0],
  ['abc', 3],
  ['café', 4],
  ['cafe\u0301', 4],
  ['日本', 4],
  ['한글', 4],
  ['ｶﾀ', 2],
  ['Ａ', 2],
  ['👩‍👩‍👧', 2],
  ['🇩🇪', 2],
  ['❤️', 2],
  ['©', 1],
  ['α′ – ✓ ✗ …', 10],
  ['\u0301', 0],
  ['𠀀', 2],
])('%s fills %i cells', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})
