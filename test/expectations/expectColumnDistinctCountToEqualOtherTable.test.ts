import { expect, it } from 'vitest'
import { expectColumnDistinctCountToEqualOtherTable } from '../../src/expectations/expectColumnDistinctCountToEqualOtherTable.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, judges, refuses } from './judges.ts'

const sameCount = (params: { otherTable?: string; otherColumn?: string }) =>
  expectColumnDistinctCountToEqualOtherTable({ column: 'a', ...params })

judges(sameCount, [
  {
    name: 'as the reference, of other values',
    params: {},
    reference: csv(1, 2, 2, ''),
    sample: csv('x', 'y'),
    status: 'pass',
    message: '2 distinct values, the same number as a of reference',
  },
  {
    name: 'fewer than the reference',
    params: {},
    reference: csv(1, 2, 3),
    sample: csv('nan', 1),
    status: 'fail',
    message: '1 distinct value; expected 3, the same number as a of reference',
  },
  {
    name: 'as another column of the sample',
    params: { otherTable: 'sample', otherColumn: 'b' },
    sample: 'a,b\n1,x\n2,y\n2,y\n',
    status: 'pass',
    message: '2 distinct values, the same number as b of sample',
  },
])

it('needs the other table and its column', async () => {
  expect(await resultOf(sameCount({}), { sample: csv(1) })).toMatchObject({
    status: 'error',
    message: 'looks into the table reference, and there is none; name it with --reference',
  })
  const wrong = sameCount({ otherColumn: 'bb' })
  expect(await resultOf(wrong, { reference: csv(1), sample: csv(1) })).toMatchObject({
    status: 'fail',
    message: 'column "bb" is not in the reference; did you mean "b"?',
  })
})

refuses(expectColumnDistinctCountToEqualOtherTable, [
  [{ column: 'a', otherTable: '' }, 'otherTable: Too small'],
])
