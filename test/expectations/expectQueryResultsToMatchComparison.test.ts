import { expect, it } from 'vitest'
import { expectQueryResultsToMatchComparison as match } from '../../src/expectations/expectQueryResultsToMatchComparison.ts'
import { resultOf } from '../dataEngine.ts'
import { judges, refuses } from './judges.ts'

const sample = 'g,x\na,1\na,2\nb,3\nb,3\n'
const reference = 'g,x\nb,6\na,3\n'

judges(
  (params: Parameters<typeof match>[0]) => match(params),
  [
    {
      name: 'the same rows in another order and by other names',
      params: {
        baseQuery: 'SELECT g, sum(x)::INT AS total FROM {batch} GROUP BY g ORDER BY g',
        comparisonQuery: 'SELECT g, x::INT FROM reference',
      },
      sample,
      reference,
      status: 'pass',
      message: 'the query gives the 2 rows of its comparison',
    },
    {
      name: 'rows that are there more often',
      params: {
        baseQuery: 'SELECT x FROM sample',
        comparisonQuery: 'SELECT * FROM (VALUES (3), (2), (7)) AS t',
      },
      sample,
      reference,
      status: 'fail',
      message:
        'the query and its comparison share 2 of 4 rows: 2 only in the query, 1 only in the comparison',
    },
    {
      name: 'half of them is enough',
      params: {
        baseQuery: 'SELECT x FROM sample',
        comparisonQuery: 'SELECT * FROM (VALUES (3), (2), (7)) AS t',
        mostly: 0.5,
      },
      sample,
      reference,
      status: 'pass',
      message:
        'the query and its comparison share 2 of 4 rows: 2 only in the query, 1 only in the comparison',
    },
    {
      name: 'two columns of one name are two',
      params: { baseQuery: 'SELECT 1 AS a, 2 AS a', comparisonQuery: 'SELECT 1 AS a, 3 AS a' },
      sample,
      reference,
      status: 'fail',
      message: 'the query and its comparison share 0 of 1 row: 1 only in the query, 1 only in the comparison',
    },
    {
      name: 'a number is no text, and NULL is NULL',
      params: { baseQuery: "SELECT 1, NULL, 'a'", comparisonQuery: "SELECT '1', NULL, 'a'" },
      sample,
      reference,
      status: 'fail',
      message: 'the query and its comparison share 0 of 1 row: 1 only in the query, 1 only in the comparison',
    },
    {
      name: 'nothing to compare',
      params: { baseQuery: 'SELECT 1 WHERE false', comparisonQuery: 'SELECT 1 WHERE false' },
      sample,
      reference,
      status: 'skip',
      message: 'neither query gives a row, so nothing is compared',
    },
  ],
)

it('shows the first rows that differ, and no cell where none may be shown', async () => {
  const differ = match({ baseQuery: 'SELECT x FROM sample', comparisonQuery: 'SELECT 3 AS y' })
  expect(await resultOf(differ, { sample })).toMatchObject({
    observed: {
      base: 4,
      comparison: 1,
      common: 1,
      onlyBase: [{ x: 1 }, { x: 2 }, { x: 3 }],
      onlyComparison: [],
    },
  })
  expect((await resultOf(differ, { sample }, { maxExamples: 0 })).observed).toEqual({
    base: 4,
    comparison: 1,
    common: 1,
  })
})

it('is an error where a query may not run', async () => {
  expect(
    await resultOf(match({ baseQuery: 'SELECT 1', comparisonQuery: "SELECT * FROM 'secret.csv'" }), {
      sample,
    }),
  ).toMatchObject({ status: 'error' })
})

refuses(match, [
  [{ baseQuery: 'SELECT 1' }, 'comparisonQuery'],
  [{ baseQuery: '', comparisonQuery: 'SELECT 1' }, 'baseQuery'],
])
