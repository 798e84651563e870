import { expectColumnValuesToNotHaveMixedNulls as oneNull } from '../../src/expectations/expectColumnValuesToNotHaveMixedNulls.ts'
import { csv, judges, parquet, refuses } from './judges.ts'

judges(
  (params: Partial<Parameters<typeof oneNull>[0]>) => oneNull({ column: 'a', ...params }),
  [
    {
      name: 'none missing',
      params: {},
      sample: csv('x', 'y'),
      status: 'pass',
      message: 'no value is missing',
    },
    {
      name: 'NULL alone',
      params: {},
      sample: csv('x', ''),
      status: 'pass',
      message: 'a missing value is NULL (1)',
    },
    {
      name: 'one text alone',
      params: {},
      sample: csv('x', 'N/A', ' n/a '),
      status: 'pass',
      message: 'a missing value is "n/a" (2)',
    },
    {
      name: 'NULL and texts',
      params: {},
      sample: csv('x', '', '-', 'None', '-', '""'),
      status: 'fail',
      message: 'says in 4 ways that a value is missing: NULL (1), empty text (1), "none" (1), "-" (2)',
    },
    {
      name: 'as many ways as are allowed',
      params: { maxNullTypes: 2 },
      sample: csv('x', '', '-'),
      status: 'pass',
      message: 'a missing value is NULL (1), "-" (1)',
    },
    {
      name: 'texts of the user',
      params: { nullTexts: ['Keine'] },
      sample: csv('-', 'KEINE', ''),
      status: 'fail',
      message: 'says in 2 ways that a value is missing: NULL (1), "keine" (1)',
    },
    {
      name: 'NULL and NaN',
      params: {},
      sample: parquet('DOUBLE', 'NULL', "'nan'", '1'),
      status: 'fail',
      message: 'says in 2 ways that a value is missing: NULL (1), NaN (1)',
    },
  ],
)

refuses(oneNull, [
  [{ column: 'a', maxNullTypes: 0 }, 'maxNullTypes'],
  [{ column: 'a', nullTexts: [] }, 'nullTexts'],
])
