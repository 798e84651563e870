import { expect, it } from 'vitest'
import { formatPercent } from '../../../reporters/format/formatPercent.ts'

it.each([
  [0, '0 %'],
  [1, '100 %'],
  [0.123456, '12.3 %'],
  [1e-9, '<0.1 %'],
  [0.9999, '>99.9 %'],
  [0.5, '50 %'],
  [NaN, '–'],
])('%d as %s', (share, text) => {
  expect(formatPercent(share).replace('\u00a0', ' ')).toBe(text)
})
