import { expect, it } from 'vitest'
import { expectTableToBeWellFormed } from '../../src/expectations/expectTableToBeWellFormed.ts'
import { tableChecks } from '../../src/suite/tableChecks.ts'
import { runOn } from '../dataEngine.ts'
import { judges, refuses } from './judges.ts'

const whole = 'a,b\n1,2\n'
const damaged = 'a,b\n1,2\n3\n4,5,6\n'

judges(
  (params: Parameters<typeof expectTableToBeWellFormed>[0]) => expectTableToBeWellFormed(params),
  [
    {
      name: 'whole',
      params: {},
      sample: whole,
      status: 'pass',
      message: 'the sample was read without damage',
    },
    {
      name: 'short and long rows',
      params: {},
      sample: damaged,
      status: 'fail',
      message:
        'the sample is damaged: line 3: 1 cell where 2 were expected; the missing one is taken as null; line 4: 3 cells where 2 were expected; the 1 extra is left out',
    },
    {
      name: 'a column name twice',
      params: {},
      sample: 'a,a\n1,2\n',
      status: 'fail',
      message:
        'the sample is damaged: line 1: column name "a" is there more than once; column 2 is called "a_1"',
    },
    {
      name: 'the other table',
      params: { table: 'reference' },
      sample: damaged,
      reference: whole,
      status: 'pass',
      message: 'the reference was read without damage',
    },
    {
      name: 'a table that is not there was not read',
      params: { table: 'reference' },
      sample: whole,
      status: 'error',
      message: 'there is no reference; name it with --reference',
    },
    {
      name: 'Parquet cannot be torn',
      params: { allowEmpty: true },
      sample: { parquet: 'SELECT 1 AS a WHERE false' },
      status: 'pass',
      message: 'the sample was read without damage',
    },
    {
      name: 'no row',
      params: {},
      sample: 'a,b\n',
      status: 'fail',
      message: 'the sample has no rows; allow_empty: true in the suite lets it pass',
    },
  ],
)

refuses(expectTableToBeWellFormed, [
  [{ table: 'other' }, 'expect_table_to_be_well_formed: table is one of sample, reference, not "other"'],
])

it('comes before every suite: the sample as an error, the reference as a warning', async () => {
  const { results } = await runOn(
    { reference: damaged, sample: damaged },
    tableChecks(['reference', 'sample'], {}),
  )
  expect(results.map(({ status, severity, params }) => [status, severity, params])).toEqual([
    ['fail', 'warning', { table: 'reference', allowEmpty: false }],
    ['fail', 'error', { table: 'sample', allowEmpty: false }],
    ['pass', 'warning', { except: [] }],
  ])
  expect(tableChecks(['sample'], {})).toHaveLength(1)
})
