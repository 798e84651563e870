import { expect, it } from 'vitest'
import { formatBytes } from '../../src/text/formatBytes.ts'

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1234, '1.2 kB'],
  [204_800, '205 kB'],
  [1_000_000, '1 MB'],
  [3.2e12, '3.2 TB'],
])('%d as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})
