import { expect, it } from 'vitest'
import { expectTableColumnsToMatchOrderedList } from '../../src/expectations/expectTableColumnsToMatchOrderedList.ts'
import { resultOf } from '../dataEngine.ts'
import { judges, refuses } from './judges.ts'

const sample = 'a,b\n1,2\n'
const ordered = (columnList: string[]) => expectTableColumnsToMatchOrderedList({ columnList })

judges(ordered, [
  {
    name: 'all in order',
    params: ['a', 'b'],
    sample,
    status: 'pass',
    message: 'the sample has the 2 columns expected, in order',
  },
  {
    name: 'swapped',
    params: ['b', 'a'],
    sample,
    status: 'fail',
    message: '2 of 2 columns differ; column 0 is "a", expected "b"',
  },
  {
    name: 'one too few',
    params: ['a', 'b', 'c'],
    sample,
    status: 'fail',
    message: '1 of 3 columns differs; column 2 is no column, expected "c"',
  },
  {
    name: 'one too many',
    params: ['a'],
    sample,
    status: 'fail',
    message: '1 of 2 columns differs; column 1 is "b", expected no column',
  },
  {
    name: 'letters count, rows do not',
    params: ['a', 'B'],
    sample: 'a,b\n',
    status: 'fail',
    message: '1 of 2 columns differs; column 1 is "b", expected "B"',
  },
])

judges(expectTableColumnsToMatchOrderedList, [
  {
    name: 'a column that may be missing is skipped over',
    params: { columnList: ['a', 'x', 'b'], optionalColumns: ['x'] },
    sample,
    status: 'pass',
    message: 'the sample has the 2 columns expected, in order',
  },
  {
    name: 'a column that may be missing has its place',
    params: { columnList: ['b', 'a'], optionalColumns: ['b'] },
    sample,
    status: 'fail',
    message: '2 of 2 columns differ; column 0 is "a", expected "b"',
  },
  {
    name: 'others may stand between where the match need not be exact',
    params: { columnList: ['a', 'b'], exactMatch: false },
    sample: 'x,a,y,b\n1,2,3,4\n',
    status: 'pass',
    message: 'the sample has the 2 columns expected, in order',
  },
])

refuses(expectTableColumnsToMatchOrderedList, [
  [
    { columnList: [] },
    'expect_table_columns_to_match_ordered_list: columnList: Too small: expected array to have >=1 items',
  ],
  [{ columnSet: ['a'] }, 'unknown parameter "columnSet"'],
])

it('shows both lists', async () => {
  const expectation = expectTableColumnsToMatchOrderedList({ columnList: ['b'], severity: 'warning' })
  expect(await resultOf(expectation, { sample })).toMatchObject({
    expected: ['b'],
    observed: ['a', 'b'],
    severity: 'warning',
  })
})
