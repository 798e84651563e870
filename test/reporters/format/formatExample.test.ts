import { expect, test } from 'vitest'
import { formatExample } from '../../../reporters/format/formatExample.ts'

test('an example has its row, and a long value is cut', () => {
  expect(formatExample({ row: 17, value: 261.3 })).toBe('row 17: 261.3')
  expect(formatExample({ row: 1_234_567, value: '' })).toBe('row 1234567: ""')
  expect(formatExample({ row: 1, value: 'x'.repeat(10_000) })).toBe(`row 1: "${'x'.repeat(198)}…`)
})
