import { expect, test } from 'vitest'
import { formatDuration } from '../../../reporters/format/formatDuration.ts'

test.each([
  [0, '0 ms'],
  [45.4, '45 ms'],
  [99.6, '0.1 s'],
  [412, '0.4 s'],
  [59_940, '59.9 s'],
  [59_960, '1 min 0 s'],
  [125_000, '2 min 5 s'],
])('%d ms is %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text)
})
