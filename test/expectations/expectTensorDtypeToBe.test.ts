import { expectTensorDtypeToBe } from '../../src/expectations/expectTensorDtypeToBe.ts'
import { npyFile } from '../engines/duckdb/npy/npyFile.ts'
import { judgesTensors } from './judgesTensors.ts'

const arrays = { X_train: npyFile([1, 1], [1], '<f4'), X_test: npyFile([1, 1], [2]) }

judgesTensors(expectTensorDtypeToBe, [
  {
    name: 'by its name',
    params: { tensor: 'X_train', dtype: 'float32' },
    arrays,
    status: 'pass',
    message: 'X_train is float32',
  },
  {
    name: 'by its spelling',
    params: { tensor: 'X_train', dtype: '<f4' },
    arrays,
    status: 'pass',
    message: 'X_train is float32',
  },
  {
    name: 'one split is of another',
    params: { tensor: 'X', dtype: 'float32' },
    arrays,
    status: 'fail',
    message: 'X_test is float64; expected float32',
  },
])
