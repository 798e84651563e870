import { expect, it } from 'vitest'
import { escapeRegex } from '../../src/text/escapeRegex.ts'

it.each(['a.b', '$1', '(x|y)*', '[0-9]{2}?', 'C:\\dir', '^+'])('%s matches itself only', (text) => {
  const regex = new RegExp(`^${escapeRegex(text)}$`)
  expect(regex.test(text)).toBe(true)
  expect(regex.test(`${text}x`)).toBe(false)
  expect(regex.test('')).toBe(false)
})
