import { expectTableColumnCountToBeBetween } from '../../src/expectations/expectTableColumnCountToBeBetween.ts'
import { csv, judges, refuses } from './judges.ts'

const sample = csv(1)

judges(expectTableColumnCountToBeBetween, [
  {
    name: 'both ends are inside',
    params: { minValue: 2, maxValue: 2 },
    sample,
    status: 'pass',
    message: '2 columns, exactly 2',
  },
  {
    name: 'too few',
    params: { minValue: 3 },
    sample,
    status: 'fail',
    message: '2 columns; expected at least 3',
  },
  {
    name: 'too many',
    params: { maxValue: 1 },
    sample,
    status: 'fail',
    message: '2 columns; expected at most 1',
  },
])

refuses(expectTableColumnCountToBeBetween, [
  [{}, 'needs min_value or max_value'],
  [{ minValue: 2, maxValue: 1 }, 'min_value is above max_value'],
  [{ minValue: 'quack' }, 'minValue'],
])
