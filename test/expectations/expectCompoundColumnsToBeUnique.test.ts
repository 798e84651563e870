import { expect, it } from 'vitest'
import { expectCompoundColumnsToBeUnique } from '../../src/expectations/expectCompoundColumnsToBeUnique.ts'
import { resultOf } from '../dataEngine.ts'
import { judges, refuses, type Ignored } from './judges.ts'

const unique = (params: { ignoreRowIf?: Ignored; mostly?: number }) =>
  expectCompoundColumnsToBeUnique({ columnList: ['a', 'b'], ...params })

judges(unique, [
  {
    name: 'each value occurs again, but not together',
    params: {},
    sample: 'a,b\n1,x\n1,y\n2,x\n',
    status: 'pass',
    message: 'all 3 rows are unique by a, b',
  },
  {
    name: 'every occurrence is counted; a missing value is like another, be it NULL or NaN',
    params: {},
    sample: {
      parquet: "SELECT * FROM (VALUES (1.5::DOUBLE,'x'),(NULL,'y'),(1.5,'x'),('nan','y'),(2,'y')) t(a,b)",
    },
    status: 'fail',
    message: '4 of 5 rows are not unique by a, b',
    rows: [
      [1, [1.5, 'x']],
      [2, [null, 'y']],
      [3, [1.5, 'x']],
      [4, [NaN, 'y']],
    ],
  },
  {
    name: 'rows in which all is missing are not looked at',
    params: {},
    sample: 'a,b\n,\n,\n1,\n',
    status: 'pass',
    message: 'the only row is unique by a, b',
  },
  {
    name: 'rows in which something is missing are not looked at',
    params: { ignoreRowIf: 'any_value_is_missing' },
    sample: 'a,b\n1,\n1,\n1,2\n',
    status: 'pass',
    message: 'the only row is unique by a, b',
  },
  {
    name: 'all rows are looked at',
    params: { ignoreRowIf: 'never' },
    sample: 'a,b\n,\n,\n1,2\n',
    status: 'fail',
    message: '2 of 3 rows are not unique by a, b',
    rows: [
      [1, [null, null]],
      [2, [null, null]],
    ],
  },
])

it('tolerates as many as it was told to', async () => {
  const sample = 'a,b\n1,1\n1,1\n2,1\n3,1\n'
  expect(await resultOf(unique({ mostly: 0.5 }), { sample })).toMatchObject({ status: 'pass' })
  expect(await resultOf(unique({ mostly: 0.51 }), { sample })).toMatchObject({ status: 'fail' })
})

refuses(expectCompoundColumnsToBeUnique, [
  [{ columnList: [] }, 'columnList'],
  [{ columnList: ['a', 'a'] }, 'columnList: names a column twice'],
  [{ columnList: 'a' }, 'columnList'],
  [{ columnList: ['a', 'b'], ignoreRowIf: 'neither' }, 'ignoreRowIf is one of all_values_are_missing'],
])
