import { expect, it, test } from 'vitest'
import { describeReading, typeLabel } from '../../../reporters/format/describeReading.ts'
import type { InputColumn } from '../../../src/core/report.ts'

const column = (more: Partial<InputColumn>): InputColumn => ({
  name: 'x',
  type: 'float',
  nativeType: 'DOUBLE',
  ...more,
})
const spellings = Object.fromEntries(Array.from({ length: 14 }, (_, i) => ['-'.repeat(i + 1), 20 - i]))

test.each<[InputColumn, string]>([
  [
    column({ reading: { values: 3002, kinds: { integer: 3000, decimal: 2 } } }),
    '3,000 integers, 2 decimals, 8 missing',
  ],
  [column({ reading: { values: 3010, kinds: { instant: 3009, text: 1 } } }), '3,009 instants, 1 text'],
  [column({ reading: { values: 0, kinds: {} } }), 'no values'],
  [column({}), 'declared by the data'],
  [
    column({
      reading: { values: 3010, kinds: { text: 3010 } },
      spellings: { NA: 5, ' ': 1, '\u001b[2J': 1 },
    }),
    '3,010 texts; 3 spellings of missing: NA (5), " " (1), \\u001b[2J (1)',
  ],
])('%j is "%s"', (column, words) => {
  expect(describeReading(column, { rows: 3010 })).toBe(words)
})

it('shows twelve spellings', () => {
  const words = describeReading(column({ spellings }), { rows: 3010 })
  expect(words).toMatch(/; 14 spellings of missing: - \(20\), .*, and 2 more$/)
  expect(words.split(', ')).toHaveLength(13)
})

test.each([
  ['BIGINT', 'int64'],
  ['DOUBLE', 'float64'],
  ['TIMESTAMP WITH TIME ZONE', 'instant'],
  ['DECIMAL(18,2)', 'decimal(18,2)'],
])('%s is called %s', (nativeType, label) => {
  expect(typeLabel(column({ nativeType }))).toBe(label)
})

it('a column without values has no type', () => {
  expect(typeLabel(column({ type: 'null', nativeType: 'VARCHAR' }))).toBe('null')
})
