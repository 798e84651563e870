import { expectTableRowCountToEqualOtherTableTimesFactor } from '../../src/expectations/expectTableRowCountToEqualOtherTableTimesFactor.ts'
import { judges, refuses } from './judges.ts'

const rows = (count: number): string => `a\n${'1\n'.repeat(count)}`

judges(expectTableRowCountToEqualOtherTableTimesFactor, [
  {
    name: 'as many as the reference',
    params: {},
    reference: rows(10),
    sample: rows(10),
    status: 'pass',
    message: '10 rows; expected 10, the same number as reference',
  },
  {
    name: 'one more',
    params: {},
    reference: rows(10),
    sample: rows(11),
    status: 'fail',
    message: '11 rows; expected 10, the same number as reference',
  },
  {
    name: 'a factor that is no double',
    params: { factor: 1.1 },
    reference: rows(10),
    sample: rows(11),
    status: 'pass',
    message: '11 rows; expected 11, 1.1 times the 10 of reference',
  },
  {
    name: 'the tolerance itself is tolerated, above',
    params: { factor: 2, tolerance: 0.1 },
    reference: rows(10),
    sample: rows(22),
    status: 'pass',
    message: '22 rows; expected 20 ± 10%, 2 times the 10 of reference',
  },
  {
    name: 'and below',
    params: { factor: 2, tolerance: 0.1 },
    reference: rows(10),
    sample: rows(18),
    status: 'pass',
    message: '18 rows; expected 20 ± 10%, 2 times the 10 of reference',
  },
  {
    name: 'less is not',
    params: { factor: 2, tolerance: 0.1 },
    reference: rows(10),
    sample: rows(17),
    status: 'fail',
    message: '17 rows; expected 20 ± 10%, 2 times the 10 of reference',
  },
  {
    name: 'without rows on either side',
    params: { tolerance: 0.5 },
    reference: rows(0),
    sample: rows(1),
    status: 'fail',
    message: '1 row; expected 0 ± 50%, the same number as reference',
  },
  {
    name: 'without a reference',
    params: {},
    sample: rows(1),
    status: 'error',
    message: 'looks into the table reference, and there is none; name it with --reference',
  },
])

refuses(expectTableRowCountToEqualOtherTableTimesFactor, [
  [{ factor: 0 }, 'factor: Too small'],
  [{ tolerance: -0.1 }, 'tolerance: Too small'],
])
