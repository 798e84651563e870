import { expect, it } from 'vitest'
import { aggregate } from '../../src/metrics/aggregate.ts'
import { numberProfile } from '../../src/metrics/numberProfile.ts'
import { plan } from '../../src/runner/plan.ts'
import { tableReads } from '../../src/runner/tableReads.ts'
import { column, max, min } from '../../src/sql/ast.ts'

const [x, y] = [column('x'), column('y')]
const scans = plan([
  aggregate('sample', max(x)),
  aggregate('sample', min(y)),
  aggregate('reference', max(y)),
  numberProfile({ reference: x, sample: x }),
])

it('counts the scans of a table, and those that read each of its columns', () => {
  expect(tableReads(scans, 'sample')).toEqual({
    scans: 2,
    ofColumn: new Map([
      ['x', 2],
      ['y', 1],
    ]),
    most: 2,
  })
  expect(tableReads(scans, 'reference')).toMatchObject({ scans: 2, most: 1 })
})

it('finds nothing of a table that nobody reads', () => {
  expect(tableReads(scans, 'products')).toEqual({ scans: 0, ofColumn: new Map(), most: 0 })
})
