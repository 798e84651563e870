import { expect, it } from 'vitest'
import { formatFigure } from '../../../reporters/format/formatFigure.ts'

it.each([
  [0, '0'],
  [-0, '0'],
  [2019, '2,019'],
  [12345678, '12,345,678'],
  [1.6443000007, '1.6443'],
  [123456.789, '123,457'],
  [0.00012345678, '0.00012346'],
  [0.000012, '1.2e-5'],
  [-6.4521, '-6.4521'],
  [1e20, '1e20'],
  [NaN, 'NaN'],
  [-Infinity, '-Infinity'],
])('%d as %s', (value, text) => {
  expect(formatFigure(value)).toBe(text)
})
