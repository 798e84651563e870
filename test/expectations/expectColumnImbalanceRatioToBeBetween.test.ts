import { expectColumnImbalanceRatioToBeBetween } from '../../src/expectations/expectColumnImbalanceRatioToBeBetween.ts'
import { csv, judges } from './judges.ts'

const imbalance = (params: object) => expectColumnImbalanceRatioToBeBetween({ column: 'a', ...params })

judges(imbalance, [
  {
    name: 'three of one class for one of another',
    params: { maxValue: 2 },
    sample: csv('x', 'x', 'x', 'y', 'z', 'z', '', ''),
    status: 'fail',
    message: 'the imbalance ratio 3 is outside [-∞, 2]',
  },
  {
    name: 'all are equally common',
    params: { maxValue: 1 },
    sample: csv(1, 2, 2, 1, 'nan'),
    status: 'pass',
    message: 'the imbalance ratio 1 is inside [-∞, 1]',
  },
  {
    name: 'one class is in no balance',
    params: { maxValue: 100 },
    sample: csv('x', 'x'),
    status: 'fail',
    message: 'has fewer than two classes, so no imbalance ratio',
  },
  {
    name: 'nor are none',
    params: { maxValue: 100 },
    sample: csv('', ''),
    status: 'fail',
    message: 'has fewer than two classes, so no imbalance ratio',
  },
])
