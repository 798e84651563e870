import { expect, it } from 'vitest'
import { formatTime } from '../../../reporters/format/formatTime.ts'

it.each([
  ['2026-11-21T11:31:01.123Z', '2026-11-21 11:31:01 UTC'],
  ['2026-11-21T11:31:00Z', '2026-11-21 11:31 UTC'],
  ['2026-11-21T00:00:00.000Z', '2026-11-21'],
  ['-002600-01-01T00:00:00.000Z', '-002600-01-01'],
  ['yesterday', 'yesterday'],
])('%s as %s', (iso, text) => {
  expect(formatTime(iso)).toBe(text)
})
