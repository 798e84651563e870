import { expectColumnValueLengthsToBeBetween } from '../../src/expectations/expectColumnValueLengthsToBeBetween.ts'
import { csv, judges, refuses } from './judges.ts'

const lengths = (params: {
  minValue?: number
  maxValue?: number
  strictMin?: boolean
  strictMax?: boolean
}) => expectColumnValueLengthsToBeBetween({ column: 'a', ...params })

judges(lengths, [
  {
    name: 'both ends are inside; missing values are not looked at',
    params: { minValue: 1, maxValue: 3 },
    sample: csv('x', '', 'xyz'),
    status: 'pass',
    message: 'all 2 values have a length inside [1, 3]',
  },
  {
    name: 'both ends are outside',
    params: { minValue: 1, maxValue: 3, strictMin: true, strictMax: true },
    sample: csv('x', 'xy', 'xyz'),
    status: 'fail',
    message: '2 of 3 values have a length outside (1, 3)',
    rows: [
      [1, 'x'],
      [3, 'xyz'],
    ],
  },
  {
    name: 'empty text has length 0',
    params: { minValue: 1 },
    sample: csv('""', 'x'),
    status: 'fail',
    message: '1 of 2 values has a length outside [1, ∞]',
    rows: [[1, '']],
  },
  {
    name: 'characters are counted, not bytes, and spaces are characters',
    params: { maxValue: 2 },
    sample: csv('éé', '日本', '👍👍', ' x '),
    status: 'fail',
    message: '1 of 4 values has a length outside [-∞, 2]',
    rows: [[4, ' x ']],
  },
  {
    name: 'numbers have the length of their text',
    params: { maxValue: 3 },
    sample: csv(1, -22, 9999),
    status: 'fail',
    message: '1 of 3 values has a length outside [-∞, 3]',
    rows: [[3, 9999]],
  },
  {
    name: 'nothing but missing values',
    params: { maxValue: 3 },
    sample: csv('', ''),
    status: 'pass',
    message: 'has no values to check',
  },
])

refuses(expectColumnValueLengthsToBeBetween, [
  [{ column: 'a' }, 'needs min_value or max_value'],
  [{ column: 'a', minValue: 3, maxValue: 2 }, 'min_value is above max_value'],
  [{ column: 'a', maxValue: 'quack' }, 'maxValue'],
  [{ column: 'a', minValue: -1 }, 'minValue'],
  [{ column: 'a', minValue: 1.5 }, 'minValue'],
])
