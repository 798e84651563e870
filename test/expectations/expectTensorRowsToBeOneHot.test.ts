import { expectTensorRowsToBeOneHot } from '../../src/expectations/expectTensorRowsToBeOneHot.ts'
import { npyFile } from '../engines/duckdb/npy/npyFile.ts'
import { judgesTensors, padded } from './judgesTensors.ts'

judgesTensors(expectTensorRowsToBeOneHot, [
  {
    name: 'one 1 a row',
    params: { tensor: 'y' },
    arrays: { y: npyFile([2, 3], [1, 0, 0, 0, 0, 1]) },
    status: 'pass',
    message: 'all 2 rows of y are one-hot',
  },
  {
    name: 'none, two, a half, NaN, and a sum of 1 of other values',
    params: { tensor: 'y' },
    arrays: { y: npyFile([6, 3], [0, 0, 0, 1, 1, 0, 0.5, 0.5, 0, NaN, 1, 0, 2, -1, 0, 0, 1, 0]) },
    status: 'fail',
    message: '5 of 6 rows of y are not one-hot',
    rows: [1, 2, 3, 4, 5],
  },
  {
    name: 'of one split',
    params: { tensor: 'y_train' },
    arrays: { y_train: npyFile([1, 2], [1, 0]), y_test: npyFile([1, 2], [1, 1]) },
    status: 'pass',
    message: 'all 1 row of y_train are one-hot',
  },
  {
    name: 'rows that another array has more are none of it',
    params: { tensor: 'y' },
    arrays: { y: npyFile([1, 2], [1, 0]), X: npyFile([3, 1], [1, 2, 3]) },
    status: 'pass',
    message: 'all 1 row of y are one-hot',
  },
  {
    name: 'of 300 classes',
    params: { tensor: 'y' },
    arrays: {
      y: npyFile(
        [4, 300],
        [...padded(300, 0, 1), ...padded(300), ...padded(300, 1, 1), ...padded(300, 2, -1)],
      ),
    },
    status: 'fail',
    message: '3 of 4 rows of y are not one-hot',
    rows: [2, 3, 4],
  },
])
