import { expect, it } from 'vitest'
import * as e from '../../src/expectations/index.ts'
import { resultOf } from '../dataEngine.ts'

const data = { reference: 'a,b\n1,1\n2,2\n', sample: 'a,b,c\n1,1,1\n' }

it.each([
  [
    e.expectTableRowCountToEqualOtherTable({ otherTableName: 'reference' }),
    {
      status: 'fail',
      message: '1 row; expected 2, the same number as reference',
      observed: { self: 1, other: 2 },
    },
  ],
  [
    e.expectTableRowCountToEqualOtherTable({ otherTableName: 'sample' }),
    { status: 'pass', message: '1 row, the same number as sample' },
  ],
  [
    e.expectTableColumnCountToEqualOtherTable({ otherTableName: 'reference' }),
    { status: 'fail', message: '3 columns; expected 2, the same number as reference' },
  ],
  [
    e.expectTableColumnsToNotContainSet({ columnSet: ['c', 'd'] }),
    { status: 'fail', message: 'columns not allowed: c' },
  ],
  [
    e.expectTableColumnsToNotContainSet({ columnSet: ['d'] }),
    { status: 'pass', message: 'none of the columns is there' },
  ],
])('%o', async (claim, expected) => {
  expect(await resultOf(claim, data)).toMatchObject(expected)
})
