import { expectColumnProportionOfUniqueValuesToBeBetween } from '../../src/expectations/expectColumnProportionOfUniqueValuesToBeBetween.ts'
import { csv, judges } from './judges.ts'

const proportion = (params: object) =>
  expectColumnProportionOfUniqueValuesToBeBetween({ column: 'a', ...params })

judges(proportion, [
  {
    name: 'of the values that are present',
    params: { minValue: 0.5, maxValue: 0.5 },
    sample: csv(1, 1, '', '', 2, 2),
    status: 'pass',
    message: 'the proportion of distinct values 0.5 is inside [0.5, 0.5]',
  },
  {
    name: 'two of three',
    params: { minValue: 1 },
    sample: csv(1, 1, 2),
    status: 'fail',
    message: 'the proportion of distinct values 0.666667 is outside [1, ∞]',
  },
  {
    name: 'of nothing there is none',
    params: { minValue: 0 },
    sample: csv('', ''),
    status: 'fail',
    message: 'has no values, so no proportion of distinct values',
  },
])
