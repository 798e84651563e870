import { expectTensorValuesToBeBetween } from '../../src/expectations/expectTensorValuesToBeBetween.ts'
import { npyFile } from '../engines/duckdb/npy/npyFile.ts'
import { refuses } from './judges.ts'
import { judgesTensors, padded } from './judgesTensors.ts'

const unit = { minValue: 0, maxValue: 1 }
const arrays = { X_train: npyFile([2, 2], [0, 0.5, 1, 1]), X_test: npyFile([1, 2], [0.25, 1.5]) }

judgesTensors(expectTensorValuesToBeBetween, [
  {
    name: 'inside',
    params: { tensor: 'X_train', ...unit },
    arrays,
    status: 'pass',
    message: 'the values of X_train are from 0 to 1 inside [0, 1]',
  },
  {
    name: 'a value of another split',
    params: { tensor: 'X', ...unit },
    arrays,
    status: 'fail',
    message: 'the values of X are from 0 to 1.5 outside [0, 1]',
  },
  {
    name: 'a bound that is too much itself',
    params: { tensor: 'X_train', ...unit, strictMax: true },
    arrays,
    status: 'fail',
    message: 'the values of X_train are from 0 to 1 outside [0, 1)',
  },
  {
    name: 'NaN and infinities are nowhere inside',
    params: { tensor: 'X', ...unit },
    arrays: { X: npyFile([1, 3], [NaN, Infinity, 0.5]) },
    status: 'fail',
    message: 'the values of X are from 0.5 to 0.5 inside [0, 1], and 2 of them are NaN or infinite',
  },
  {
    name: 'NaN only',
    params: { tensor: 'X', ...unit },
    arrays: { X: npyFile([1, 1], [NaN]) },
    status: 'fail',
    message: 'the values of X are inside [0, 1], and 1 of them are NaN or infinite',
  },
  {
    name: 'of long rows',
    params: { tensor: 'X', ...unit },
    arrays: { X: npyFile([2, 300], [...padded(300, 1), ...padded(300, -0.5)]) },
    status: 'fail',
    message: 'the values of X are from -0.5 to 1 outside [0, 1]',
  },
])

refuses(expectTensorValuesToBeBetween, [
  [{ tensor: 'X' }, 'needs min_value or max_value'],
  [{ tensor: 'X', minValue: 2, maxValue: 1 }, 'min_value is above max_value'],
])
