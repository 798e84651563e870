import { expectTableColumnCountToEqual } from '../../src/expectations/expectTableColumnCountToEqual.ts'
import { csv, judges, refuses } from './judges.ts'

judges(expectTableColumnCountToEqual, [
  { name: 'as many', params: { value: 2 }, sample: csv(1), status: 'pass', message: '2 columns' },
  {
    name: 'too many, also of a table without rows',
    params: { value: 1 },
    sample: csv(),
    status: 'fail',
    message: '2 columns; expected 1',
  },
])

refuses(expectTableColumnCountToEqual, [
  [{ value: -1 }, 'value'],
  [{ value: '2' }, 'value'],
])
