import { expect, it } from 'vitest'
import { formatPercent } from '../../src/text/formatPercent.ts'

it.each([
  [0, '0%'],
  [1, '100%'],
  [0.123456, '12.3%'],
  [1e-9, '1e-7%'],
  [0.0255, '2.55%'],
  [0.9999, '>99.9%'],
  [0.5, '50%'],
  [NaN, '–'],
])('%d as %s', (share, text) => {
  expect(formatPercent(share)).toBe(text)
})
