import { expect, it } from 'vitest'
import {
  canonicalNumber,
  compareExact,
  decimalText,
  exactNumber,
  unitsOf,
  type ExactNumber,
} from '../../src/sql/exactNumber.ts'

const exact = (text: string | number): ExactNumber => exactNumber(text)!

it.each([
  ['1.50', '1.5'],
  ['+1.5', '1.5'],
  ['15e-1', '1.5'],
  [1e21, '1000000000000000000000'],
  [1e-7, '0.0000001'],
  ['-0.00', '0'],
  ['.5', '0.5'],
  ['90071992547409930.02', '90071992547409930.02'],
  ['-100', '-100'],
])('reads %s as %s', (text, canonical) => {
  expect(canonicalNumber(exact(text))).toBe(canonical)
})

it.each(['', '.', 'abc', 'NaN', 'Infinity', '1e', '0x10', '1_000', '1e99999'])(
  'reads %j as no number',
  (text) => {
    expect(exactNumber(text)).toBeNull()
  },
)

it.each([
  ['1.555', 2, 155n, false],
  ['-1.555', 2, -156n, false],
  ['-1.55', 2, -155n, true],
  ['1.5', 2, 150n, true],
])('%s is at least %d places: %d units', (text, scale, units, isExact) => {
  expect(unitsOf(exact(text), scale)).toEqual({ units, isExact })
})

it('compares without rounding', () => {
  expect(compareExact(exact('9007199254740993'), exact('9007199254740992.5'))).toBe(1)
  expect(compareExact(exact('0.1'), exact('0.10'))).toBe(0)
  expect(compareExact(exact('-2'), exact('-1.5'))).toBe(-1)
})

it('writes units in plain digits', () => {
  expect([decimalText(105n, 2), decimalText(-5n, 3), decimalText(7n, 0)]).toEqual(['1.05', '-0.005', '7'])
})
