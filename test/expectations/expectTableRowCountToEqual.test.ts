import { expectTableRowCountToEqual } from '../../src/expectations/expectTableRowCountToEqual.ts'
import { csv, judges, refuses } from './judges.ts'

judges(expectTableRowCountToEqual, [
  { name: 'as many', params: { value: 2 }, sample: csv(1, 2), status: 'pass', message: '2 rows' },
  {
    name: 'rows without a value count too',
    params: { value: 1 },
    sample: csv(1, ''),
    status: 'fail',
    message: '2 rows; expected 1',
  },
  { name: 'none', params: { value: 0 }, sample: csv(), status: 'pass', message: '0 rows' },
])

refuses(expectTableRowCountToEqual, [
  [{ value: -1 }, 'value'],
  [{ value: 1.5 }, 'value'],
  [{ value: 'hello' }, 'value'],
  [{}, 'value'],
])
