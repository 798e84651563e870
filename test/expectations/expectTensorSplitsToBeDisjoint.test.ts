import { expectTensorSplitsToBeDisjoint } from '../../src/expectations/expectTensorSplitsToBeDisjoint.ts'
import { npyFile } from '../engines/duckdb/npy/npyFile.ts'
import { judgesTensors, padded } from './judgesTensors.ts'

judgesTensors(expectTensorSplitsToBeDisjoint, [
  {
    name: 'the same row twice in one split',
    params: { tensor: 'X' },
    arrays: { X_train: npyFile([2, 2], [1, 2, 1, 2]), X_test: npyFile([1, 2], [2, 1]) },
    status: 'pass',
    message: 'none of 3 rows of X is in two splits',
  },
  {
    name: 'the same row in two splits, whatever its class',
    params: { tensor: 'X' },
    arrays: {
      X_train: npyFile([2, 2], [1, 2, 3, NaN]),
      X_test: npyFile([2, 2], [5, 6, 3, NaN]),
      y_train: npyFile([2], [0, 0]),
      y_test: npyFile([2], [1, 1]),
    },
    status: 'fail',
    message: '2 of 4 rows of X are in two splits',
    rows: [2, 4],
  },
  {
    name: 'long rows',
    params: { tensor: 'X' },
    arrays: {
      X_train: npyFile([1, 300], padded(300, 7)),
      X_test: npyFile([2, 300], [...padded(300), ...padded(300, 7)]),
    },
    status: 'fail',
    message: '2 of 3 rows of X are in two splits',
    rows: [2, 3],
  },
  {
    name: 'an array of no split beside one of a split',
    params: { tensor: 'X' },
    arrays: { X: npyFile([1, 1], [1]), X_test: npyFile([1, 1], [1]) },
    status: 'fail',
    message: '2 of 2 rows of X are in two splits',
    rows: [1, 2],
  },
  {
    name: 'one split only',
    params: { tensor: 'X' },
    arrays: { X_train: npyFile([1, 1], [1]) },
    status: 'error',
    message: 'X_train is the only split of X',
  },
])
