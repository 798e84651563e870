import { expectColumnProportionOfNonNullValuesToBeBetween } from '../../src/expectations/expectColumnProportionOfNonNullValuesToBeBetween.ts'
import { csv, judges } from './judges.ts'

const proportion = (params: object) =>
  expectColumnProportionOfNonNullValuesToBeBetween({ column: 'a', ...params })

judges(proportion, [
  {
    name: 'NULL and NaN are missing',
    params: { minValue: 0.6 },
    sample: csv('1.5', 'nan', '', 2),
    status: 'fail',
    message: 'the proportion of present values 0.5 is outside [0.6, ∞]',
  },
  {
    name: 'empty text is a value',
    params: { minValue: 1 },
    sample: csv('""', 'x'),
    status: 'pass',
    message: 'the proportion of present values 1 is inside [1, ∞]',
  },
  {
    name: 'all are missing',
    params: { maxValue: 0 },
    sample: csv('', ''),
    status: 'pass',
    message: 'the proportion of present values 0 is inside [-∞, 0]',
  },
  {
    name: 'without rows there is none',
    params: { minValue: 0 },
    sample: csv(),
    status: 'fail',
    message: 'has no rows, so no proportion of present values',
  },
])
