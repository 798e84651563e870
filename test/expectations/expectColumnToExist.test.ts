import { expect, it } from 'vitest'
import { expectColumnToExist } from '../../src/expectations/expectColumnToExist.ts'
import { resultOf, runOn } from '../dataEngine.ts'
import { judges, refuses } from './judges.ts'

const sample = 'tempo,key\n1,2\n'

judges(expectColumnToExist, [
  { name: 'there', params: { column: 'key' }, sample, status: 'pass', message: 'is in the sample' },
  {
    name: 'there, in a table without rows',
    params: { column: 'key' },
    sample: 'tempo,key\n',
    status: 'pass',
    message: 'is in the sample',
  },
  {
    name: 'at its place',
    params: { column: 'key', columnIndex: 1 },
    sample,
    status: 'pass',
    message: 'is in the sample',
  },
  {
    name: 'elsewhere',
    params: { column: 'key', columnIndex: 0 },
    sample,
    status: 'fail',
    message: 'is column 1 of the sample, counted from 0; expected it at 0',
  },
  {
    name: 'letters count',
    params: { column: 'Tempo' },
    sample,
    status: 'fail',
    message: 'is not in the sample; did you mean "tempo"?',
  },
  {
    name: 'nothing like it',
    params: { column: 'valence' },
    sample,
    status: 'fail',
    message: 'is not in the sample',
  },
])

refuses(expectColumnToExist, [
  [{}, 'expect_column_to_exist: column is missing'],
  [{ column: 'a', columnIndex: -1 }, 'columnIndex: Too small: expected number to be >=0'],
])

it('is about its column, there or not, and says so in its id', async () => {
  const { results } = await runOn(
    { sample },
    ['key', 'valence', 'key'].map((column) => expectColumnToExist({ column })),
  )
  expect(results.map(({ id, column, severity }) => ({ id, column, severity }))).toEqual([
    { id: 'expect_column_to_exist.key', column: 'key', severity: 'error' },
    { id: 'expect_column_to_exist.valence', column: 'valence', severity: 'error' },
    { id: 'expect_column_to_exist.key#2', column: 'key', severity: 'error' },
  ])
})

it('says where it found the column', async () => {
  const result = await resultOf(expectColumnToExist({ column: 'key', columnIndex: 0 }), { sample })
  expect(result).toMatchObject({ expected: { column: 'key', columnIndex: 0 }, observed: { columnIndex: 1 } })
})
