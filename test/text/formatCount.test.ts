import { expect, test } from 'vitest'
import { formatCount } from '../../src/text/formatCount.ts'
import { fc } from '../fastCheck.ts'

test('counts have thousands separators, and their noun its number', () => {
  expect(formatCount(1_234_567)).toBe('1,234,567')
  expect(formatCount(0, 'row')).toBe('0 rows')
  expect(formatCount(1, 'row')).toBe('1 row')
  expect(formatCount(10_000, 'row')).toBe('10,000 rows')
  expect(formatCount(2, 'class', 'classes')).toBe('2 classes')
  expect(formatCount(1, 'class', 'classes')).toBe('1 class')
})

test('counts are written as the locale writes them', () => {
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.constantFrom(1e21, Infinity)), (count) => {
      expect(formatCount(count)).toBe((count + 0).toLocaleString('en-US'))
    }),
  )
})
