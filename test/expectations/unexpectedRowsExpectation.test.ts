import { expect, it } from 'vitest'
import { unexpectedRowsExpectation as noRows } from '../../src/expectations/unexpectedRowsExpectation.ts'
import { resultOf } from '../dataEngine.ts'
import { refuses } from './judges.ts'

const sample = 'tip,fare\n1,2\n5,3\n9,4\n'
const of = (unexpectedRowsQuery: string) => noRows({ unexpectedRowsQuery })

it('passes where the query gives no row', async () => {
  expect(await resultOf(of('SELECT * FROM {batch} WHERE tip > 10'), { sample })).toMatchObject({
    status: 'pass',
    message: 'the query gives no rows',
  })
})

it('fails with the rows it gives', async () => {
  expect(await resultOf(of('SELECT tip FROM sample WHERE tip > fare'), { sample })).toMatchObject({
    status: 'fail',
    message: 'the query gives 2 rows; expected none',
    observed: { rows: 2, first: [{ tip: 5 }, { tip: 9 }] },
  })
})

it('tells no cell where none may be told', async () => {
  const result = await resultOf(of('SELECT * FROM sample'), { sample }, { maxExamples: 0 })
  expect(result.observed).toEqual({ rows: 3 })
})

it('is an error where the query may not run', async () => {
  expect(await resultOf(of('DROP TABLE sample'), { sample })).toMatchObject({
    status: 'error',
    message: expect.stringContaining("isn't a SELECT; a check may only read") as string,
  })
  expect(
    await resultOf(noRows({ unexpectedRowsQuery: 'SELECT 1', groupBy: 'tip' }), { sample }),
  ).toMatchObject({
    status: 'error',
    message: expect.stringContaining('write the condition into the query') as string,
  })
})

refuses(noRows, [[{ unexpectedRowsQuery: '' }, 'unexpectedRowsQuery']])
