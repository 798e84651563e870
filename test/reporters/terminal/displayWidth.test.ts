import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { displayWidth } from '../../../reporters/terminal/displayWidth.ts'
import { fc } from '../../fastCheck.ts'

it.each([
  ['', 0],
  ['✓ passed', 8],
  ['α′ 0.00238 – ≥ 3 …', 18],
  ['café', 4],
  ['cafe\u0301', 4],
  ['soft\u00adhyphen', 10],
  ['名前', 4],
  ['👍🏽', 2],
  ['©\ufe0f', 2],
  ['1\u20e3', 2],
])('counts the cells that %j fills', (text, cells) => {
  expect(displayWidth(text)).toBe(cells)
})

it('counts what the library counts for every character of one cell, alone and before a mark', () => {
  const differing: string[] = []
  for (let code = 0x20; code < 0x2800; code++)
    for (const mark of ['', '\u0301', '\ufe0f']) {
      const text = String.fromCharCode(code) + mark
      if (displayWidth(text) !== stringWidth(text)) differing.push(text)
    }
  expect(differing).toEqual([])
})

it('counts what the library counts for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(displayWidth(text)).toBe(stringWidth(text))
    }),
  )
})
