import { expectColumnValuesToBeNull } from '../../src/expectations/expectColumnValuesToBeNull.ts'
import { csv, judges, parquet, refuses } from './judges.ts'

judges(expectColumnValuesToBeNull, [
  {
    name: 'nothing there',
    params: { column: 'a' },
    sample: csv('', ''),
    status: 'pass',
    message: 'all 2 values are missing',
  },
  {
    name: 'NaN is missing; an infinity and 0 are values',
    params: { column: 'a' },
    sample: csv('', 'nan', 'inf', 0),
    status: 'fail',
    message: '2 of 4 values are present',
    rows: [
      [3, Infinity],
      [4, 0],
    ],
  },
  {
    name: 'empty text is a value',
    params: { column: 'a' },
    sample: parquet('VARCHAR', 'NULL', "''"),
    status: 'fail',
    message: '1 of 2 values is present',
    rows: [[2, '']],
  },
  {
    name: 'as many as were tolerated',
    params: { column: 'a', mostly: 0.75 },
    sample: csv('', '', '', 5),
    status: 'pass',
    message: '1 of 4 values is present; at least 75% must be right',
    rows: [[4, 5]],
  },
  {
    name: 'a list is a value',
    params: { column: 'a' },
    sample: { parquet: 'SELECT [1]::INTEGER[] AS a' },
    status: 'fail',
    message: '1 of 1 values is present',
    count: 1,
    rows: [[1, '[1]']],
  },
  {
    name: 'an empty table',
    params: { column: 'a' },
    sample: csv(),
    status: 'pass',
    message: 'has no values to check',
  },
])

refuses(expectColumnValuesToBeNull, [
  [{ column: 'a', mostly: 1.1 }, 'mostly'],
  [{ column: 'a', mostly: -0.1 }, 'mostly'],
  [{}, 'column'],
])
