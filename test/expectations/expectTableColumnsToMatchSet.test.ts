import { expect, it } from 'vitest'
import { expectTableColumnsToMatchSet } from '../../src/expectations/expectTableColumnsToMatchSet.ts'
import { resultOf } from '../dataEngine.ts'
import { judges, refuses } from './judges.ts'

const sample = 'a,b\n1,2\n'

judges(expectTableColumnsToMatchSet, [
  {
    name: 'in any order',
    params: { columnSet: ['b', 'a'] },
    sample,
    status: 'pass',
    message: 'the sample has the 2 columns expected',
  },
  {
    name: 'both ways wrong',
    params: { columnSet: ['c', 'b', 'd'] },
    sample,
    status: 'fail',
    message: 'columns missing: c, d; columns not expected: a',
  },
  {
    name: 'further columns are welcome where the match need not be exact',
    params: { columnSet: ['b'], exactMatch: false },
    sample,
    status: 'pass',
    message: 'the sample has the 1 column expected',
  },
  {
    name: 'missing ones never are',
    params: { columnSet: ['b', 'c'], exactMatch: false },
    sample: 'a,b\n',
    status: 'fail',
    message: 'columns missing: c',
  },
  {
    name: 'a column that may be missing and is there',
    params: { columnSet: ['a'], optionalColumns: ['b', 'c'] },
    sample,
    status: 'pass',
    message: 'the sample has the 1 column expected',
  },
  {
    name: 'columns of a pattern that may be missing, and another one',
    params: { columnSet: ['a'], optionalColumns: [{ regex: '^x_' }] },
    sample: 'a,x_1,surprise\n1,2,3\n',
    status: 'fail',
    message: 'columns not expected: surprise',
  },
  {
    name: 'all of the columns may be missing',
    params: { columnSet: [], optionalColumns: ['c'] },
    sample,
    status: 'fail',
    message: 'columns not expected: a, b',
  },
])

refuses(expectTableColumnsToMatchSet, [
  [{ columnSet: [] }, 'expect_table_columns_to_match_set: columnSet: expected at least one column'],
  [{ columnSet: ['a'], exactMatch: 'no' }, 'exactMatch: Invalid input: expected boolean, received string'],
])

it('shows what it saw', async () => {
  const expectation = expectTableColumnsToMatchSet({ columnSet: ['b'], severity: 'info' })
  expect(await resultOf(expectation, { sample })).toMatchObject({
    expected: { columnSet: ['b'], exactMatch: true },
    observed: ['a', 'b'],
    severity: 'info',
  })
})
