import { expect, it } from 'vitest'
import { expectColumnSumToBeBetween } from '../../src/expectations/expectColumnSumToBeBetween.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, judges, parquet } from './judges.ts'

const sum = (params: object) => expectColumnSumToBeBetween({ column: 'a', ...params })

judges(sum, [
  {
    name: 'missing values add nothing',
    params: { minValue: 6, maxValue: 6 },
    sample: csv(1, '', 5),
    status: 'pass',
    message: 'the sum 6 is inside [6, 6]',
  },
  {
    name: 'integers past 2^53 are added exactly, and compared so',
    params: { minValue: '18014398509481985', maxValue: '18014398509481986' },
    sample: csv('9007199254740993', '9007199254740994'),
    status: 'fail',
    message: 'the sum 18014398509481987 is outside [18014398509481985, 18014398509481986]',
  },
  {
    name: 'decimals',
    params: { minValue: 0.3, maxValue: 0.3 },
    sample: parquet('DECIMAL(5,2)', '0.1', '0.2'),
    status: 'pass',
    message: 'the sum 0.3 is inside [0.3, 0.3]',
  },
  {
    name: 'of no values there is none, rather than 0',
    params: { minValue: 0 },
    sample: csv('', ''),
    status: 'fail',
    message: 'has no values, so no sum',
  },
])

it('reports decimals as numbers', async () => {
  const result = await resultOf(sum({ minValue: 0 }), { sample: parquet('DECIMAL(5,2)', '0.1', '0.2') })
  expect(result.observed).toBe(0.3)
})
