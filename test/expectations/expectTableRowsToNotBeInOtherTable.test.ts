import { expect, it } from 'vitest'
import { expectTableRowsToNotBeInOtherTable as noLeak } from '../../src/expectations/expectTableRowsToNotBeInOtherTable.ts'
import { resultOf } from '../dataEngine.ts'

it('finds the rows that are in both, NULL being like NULL', async () => {
  const reference = 'a,b\n1,x\n2,\n3,z\n'
  const result = await resultOf(noLeak({ columnList: ['a', 'b'] }), {
    reference,
    sample: 'a,b\n1,y\n2,\n1,x\n4,z\n',
  })
  expect(result).toMatchObject({
    status: 'fail',
    message: '2 of 4 rows are in the table reference too',
    unexpected: {
      examples: [
        { row: 2, value: [2, null] },
        { row: 3, value: [1, 'x'] },
      ],
    },
  })
})

it('passes where no row is', async () => {
  const result = await resultOf(noLeak({ columnList: ['a', 'b'] }), {
    reference: 'a,b\n1,x\n',
    sample: 'a,b\n1,y\n2,x\n',
  })
  expect(result).toMatchObject({
    status: 'pass',
    message: 'all 2 rows are in this table and not in reference',
  })
})
