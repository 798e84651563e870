import { expect, it } from 'vitest'
import { expressionError } from '../../src/conditions/expressionError.ts'

it('shows the text with a caret under the place', () => {
  expect(expressionError('NOT tempoo > 100', { start: 4, end: 10 }, 'unknown column').message).toBe(
    ['position 5: unknown column', '  NOT tempoo > 100', '      ^^^^^^'].join('\n'),
  )
})

it('shows the line it is about, and the end of a text as a place after it', () => {
  const text = 'a > 1 AND\nb >\n'
  expect(expressionError(text, { start: 10, end: 11 }, 'wrong').message).toBe(
    ['line 2, position 1: wrong', '  b >', '  ^'].join('\n'),
  )
  expect(expressionError(text, { start: 14, end: 14 }, 'wrong').message).toBe(
    ['line 3, position 1: wrong', '  ', '  ^'].join('\n'),
  )
  expect(expressionError('\na', { start: 0, end: 1 }, 'wrong').message).toBe(
    ['line 1, position 1: wrong', '  ', '  ^'].join('\n'),
  )
})

it('ends the caret with the line', () => {
  expect(expressionError("a = 'b\nc'", { start: 4, end: 9 }, 'wrong').message).toBe(
    ['line 1, position 5: wrong', "  a = 'b", '      ^^'].join('\n'),
  )
})

it('shows a part of a long line', () => {
  const text = `${'x'.repeat(300)}!${'y'.repeat(300)}`
  const [place, line, caret] = expressionError(text, { start: 300, end: 301 }, 'wrong').message.split('\n')
  expect(place).toBe('position 301: wrong')
  expect(line).toHaveLength(102)
  expect(line![caret!.indexOf('^')]).toBe('!')
})

it('lets no character of the text move the cursor or hide', () => {
  const message = expressionError('a\u001b[2J\t\u202eb\u200b?', { start: 9, end: 10 }, 'wrong').message
  expect(message).toBe(['position 10: wrong', '  a [2J  b ?', '           ^'].join('\n'))
})
