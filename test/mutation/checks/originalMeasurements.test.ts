import { expect, it } from 'vitest'
import type { Metric } from '../../../src/core/metric.ts'
import { rowCount } from '../../../src/metrics/rowCount.ts'
import { originalMeasurements } from '../../../src/mutation/checks/originalMeasurements.ts'
import { column, compare, literal } from '../../../src/sql/ast.ts'

const count = (name: string): Metric => ({
  ...rowCount('sample'),
  where: compare(column(name), '=', literal(1)),
})

it('recalls what reads no touched column, and names what is read with one', () => {
  const measurements = originalMeasurements()
  measurements.note(count('a'), { value: 1 })
  measurements.note(count('b'), { value: 2 })
  const recall = measurements.recall(new Set(['b']))
  expect([recall(count('a')), recall(count('b')), recall(count('c'))]).toEqual([
    { value: 1 },
    undefined,
    undefined,
  ])
  expect(measurements.columnsReadWith(new Set(['b']))).toEqual(['b'])
  expect(measurements.areColumnsKnown()).toBe(true)
})
