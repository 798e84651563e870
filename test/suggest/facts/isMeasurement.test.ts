import { expect, it } from 'vitest'
import type { ColumnType } from '../../../src/sql/column.ts'
import type { ColumnSeries } from '../../../src/suggest/suggestion.ts'
import type { ClassCounts } from '../../../src/metrics/classCounts.ts'
import type { ColumnFacts } from '../../../src/suggest/facts/columnFacts.ts'
import { isMeasurement } from '../../../src/suggest/facts/isMeasurement.ts'

const rows = 100
const classes = (size: number): ClassCounts => ({
  counts: new Map(Array.from({ length: size }, (_, i) => [String(i), rows / size])),
  cut: false,
})

/** A column of one batch, with more values than a set of classes has. */
const series = (name: string, type: ColumnType, facts: Partial<ColumnFacts> = {}): ColumnSeries => ({
  name,
  batches: [
    {
      column: { name, type, nativeType: '' },
      rows,
      missing: 0,
      empties: 0,
      infinities: 0,
      distinct: 80,
      numbers: null,
      lengths: null,
      classes: null,
      isPersonal: false,
      ...facts,
    },
  ],
})

it('is true of numbers with many values', () => {
  expect(isMeasurement(series('tempo', 'float'))).toBe(true)
})

it.each([
  ['strings', series('title', 'string')],
  ['a few classes', series('rating', 'integer', { classes: classes(5), distinct: 5 })],
  ['a key', series('order_id', 'integer', { distinct: rows })],
  ['numbers about people', series('phone', 'integer', { isPersonal: true })],
])('is false of %s', (_, column) => {
  expect(isMeasurement(column)).toBe(false)
})
