import { expect, test } from 'vitest'
import { formatAge, formatTimeLimit, parseDuration } from '../../src/core/duration.ts'

const hour = 3_600_000

test.each<[text: string, milliseconds: number | null]>([
  ['26h', 26 * hour],
  ['1d 12h', 36 * hour],
  ['1d12h', 36 * hour],
  ['2 weeks', 14 * 24 * hour],
  ['1.5 hours', 1.5 * hour],
  ['90 min', 1.5 * hour],
  ['30m', hour / 2],
  ['45 Seconds', 45_000],
  ['0s', 0],
  ['', null],
  ['h', null],
  ['26', null],
  ['1 month', null],
  ['1h and a half', null],
  [' 1h', null],
])('%j is %s ms', (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds)
})

test.each<[milliseconds: number, text: string]>([
  [0, '0 s'],
  [999, '0 s'],
  [61_000, '1 min 1 s'],
  [26 * hour + 61_000, '1 d 2 h'],
  [24 * hour + 1000, '1 d 1 s'],
])('%d ms are %s', (milliseconds, text) => {
  expect(formatAge(milliseconds)).toBe(text)
})

test('a limit of a part of a second is in milliseconds', () => {
  expect([0, 300, 1000].map(formatTimeLimit)).toEqual(['0 s', '300 ms', '1 s'])
})
