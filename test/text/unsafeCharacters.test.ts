import { expect, test } from 'vitest'
import { replaceUnsafe } from '../../src/text/unsafeCharacters.ts'
import { visible } from '../../src/text/visible.ts'

const hidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]|(?! )(?!\u3000)\p{Zs}/u

test('no character that nobody sees is left, alone or in a word', () => {
  const left: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code)
    if (hidden.test(character) && hidden.test(visible(`a${character}b`))) left.push(code.toString(16))
  }
  expect(left).toEqual([])
})

test('letters, marks, signs and pictures of all scripts stay', () => {
  const seen = /\p{L}|\p{M}|\p{N}|\p{P}|\p{S}/u
  const changed: string[] = []
  for (let code = 0x20; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code)
    if (seen.test(character) && !hidden.test(character) && replaceUnsafe(character, () => '') === '')
      changed.push(code.toString(16))
  }
  // The empty pattern of Braille is a sign that nobody sees.
  expect(changed).toEqual(['2800'])
})

test.each(['👩‍👩‍👧', '❤️', '1️⃣', '👍🏽', '🏳️‍🌈', '👨🏽‍🚀', '🧑‍🤝‍🧑', '⚠️'])('%s is one picture', (picture) => {
  expect(visible(picture)).toBe(picture)
})

test.each([
  ['a\u200db', 'a\\u200db'],
  ['👩\u200da', '👩\\u200da'],
  ['a\ufe0f', 'a\\ufe0f'],
  ['x\u{e0041}\u{e007f}', 'x\\u{e0041}\\u{e007f}'],
  ['New\u00a0York', 'New\\u00a0York'],
])('%j is shown as %s', (text, shown) => {
  expect(visible(text)).toBe(shown)
})
