import { expectTensorValuesToBeFinite } from '../../src/expectations/expectTensorValuesToBeFinite.ts'
import { npyFile } from '../engines/duckdb/npy/npyFile.ts'
import { judgesTensors, padded } from './judgesTensors.ts'

const arrays = {
  X_train: npyFile([2, 2], [1, NaN, 3, 4]),
  X_test: npyFile([3, 2], [1, Infinity, 3, -Infinity, 5, 6]),
  y_train: npyFile([2], [0, 1], '<i4'),
  y_test: npyFile([3], [0, 1, 0], '<i4'),
}

judgesTensors(expectTensorValuesToBeFinite, [
  {
    name: 'whole numbers',
    params: { tensor: 'y' },
    arrays,
    status: 'pass',
    message: 'all 5 values of y are finite',
  },
  {
    name: 'NaN and infinities of all splits',
    params: { tensor: 'X' },
    arrays,
    status: 'fail',
    message: '3 of 10 values of X are NaN or infinite',
  },
  {
    name: 'of one split',
    params: { tensor: 'X_train' },
    arrays,
    status: 'fail',
    message: '1 of 4 values of X_train are NaN or infinite',
  },
  {
    name: 'of long rows',
    params: { tensor: 'X' },
    arrays: { X: npyFile([2, 300], [...padded(300, NaN, Infinity), ...padded(300, 1)]) },
    status: 'fail',
    message: '2 of 600 values of X are NaN or infinite',
  },
  {
    name: 'nothing',
    params: { tensor: 'X' },
    arrays: { X: npyFile([0, 2], []) },
    status: 'pass',
    message: 'X has no values to check',
  },
])
