import { expectColumnValuesToBeWithinNStdevs } from '../../src/expectations/expectColumnValuesToBeWithinNStdevs.ts'
import { csv, judges, refuses } from './judges.ts'

const within = (params: { sigmaThreshold?: number }) =>
  expectColumnValuesToBeWithinNStdevs({ column: 'a', ...params })

judges(within, [
  {
    name: 'the distance itself is near enough',
    params: { sigmaThreshold: 1 },
    sample: csv(-1, 0, 1, ''),
    status: 'pass',
    message: 'all 3 values are within 1 standard deviations of the mean',
  },
  {
    name: 'farther is too far',
    params: { sigmaThreshold: 0.99 },
    sample: csv(-1, 0, 1, ''),
    status: 'fail',
    message: '2 of 3 values are farther than 0.99 standard deviations from the mean',
    rows: [
      [1, -1],
      [3, 1],
    ],
  },
  {
    name: 'three of them are tolerated unless told otherwise',
    params: {},
    sample: csv(...Array<number>(20).fill(0), 1),
    status: 'fail',
    message: '1 of 21 values is farther than 3 standard deviations from the mean',
    rows: [[21, 1]],
  },
  {
    name: 'all values are the same',
    params: { sigmaThreshold: 0.001 },
    sample: csv('0.1', '0.1', '0.1'),
    status: 'pass',
    message: 'all 3 values are within 0.001 standard deviations of the mean',
  },
])

refuses(expectColumnValuesToBeWithinNStdevs, [
  [{ column: 'a', sigmaThreshold: 0 }, 'sigmaThreshold: Too small'],
])
