import { expectTensorShapeToMatch } from '../../src/expectations/expectTensorShapeToMatch.ts'
import { npyFile } from '../engines/duckdb/npy/npyFile.ts'
import { refuses } from './judges.ts'
import { judgesTensors } from './judgesTensors.ts'

const arrays = {
  X_train: npyFile([2, 1, 3], [1, 2, 3, 4, 5, 6]),
  X_test: npyFile([1, 1, 3], [1, 2, 3]),
  y_train: npyFile([2], [0, 1]),
  y_test: npyFile([1], [0]),
}

judgesTensors(expectTensorShapeToMatch, [
  {
    name: 'of all splits, with any number of rows',
    params: { tensor: 'X', shape: [null, 1, 3] },
    arrays,
    status: 'pass',
    message: 'X_test is 1 × 1 × 3, X_train is 2 × 1 × 3',
  },
  {
    name: 'one split is of another size',
    params: { tensor: 'X', shape: [2, 1, 3] },
    arrays,
    status: 'fail',
    message: 'X_test is 1 × 1 × 3; expected 2 × 1 × 3',
  },
  {
    name: 'one array',
    params: { tensor: 'y_train', shape: [2] },
    arrays,
    status: 'pass',
    message: 'y_train is 2',
  },
  {
    name: 'more dimensions',
    params: { tensor: 'y_train', shape: [null, 10] },
    arrays,
    status: 'fail',
    message: 'y_train is 2; expected ? × 10',
  },
  {
    name: 'an array that is not there',
    params: { tensor: 'X_trian', shape: [2] },
    arrays,
    status: 'error',
    message: 'there is no array X_trian; did you mean "X_train"?; there are X_test, y_test, X_train, y_train',
  },
])

refuses(expectTensorShapeToMatch, [
  [{ tensor: 'X', shape: [-1] }, 'shape'],
  [{ tensor: 'X', shape: [1.5] }, 'shape'],
  [{ tensor: '', shape: [1] }, 'tensor'],
])
