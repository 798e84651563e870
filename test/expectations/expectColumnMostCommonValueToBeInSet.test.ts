import { expect, it } from 'vitest'
import { expectColumnMostCommonValueToBeInSet } from '../../src/expectations/expectColumnMostCommonValueToBeInSet.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, judges } from './judges.ts'

const mode = (params: { valueSet: (string | number)[]; tiesOkay?: boolean }) =>
  expectColumnMostCommonValueToBeInSet({ column: 'a', ...params })

judges(mode, [
  {
    name: 'it is in the set',
    params: { valueSet: ['x', 'z'] },
    sample: csv('x', 'x', 'y', '', '', ''),
    status: 'pass',
    message: 'the most common value {"x"} is in {"x", "z"}',
  },
  {
    name: 'it is not',
    params: { valueSet: ['y'] },
    sample: csv('x', 'x', 'y'),
    status: 'fail',
    message: 'the most common value {"x"} is not in {"y"}',
  },
  {
    name: 'a tie, though all are in the set',
    params: { valueSet: [1, 2] },
    sample: csv(2, 1, 1, 2, 3),
    status: 'fail',
    message: '2 values are equally common {1, 2}; there is no most common one to be in {1, 2}',
  },
  {
    name: 'a tie that is okay',
    params: { valueSet: [2], tiesOkay: true },
    sample: csv(2, 1, 1, 2, 3),
    status: 'pass',
    message: '2 values are equally common {1, 2}; one of them is in {2}',
  },
  {
    name: 'a tie that is okay, of others',
    params: { valueSet: [3], tiesOkay: true },
    sample: csv(2, 1, 1, 2, 3),
    status: 'fail',
    message: '2 values are equally common {1, 2}; none of them is in {3}',
  },
  {
    name: 'NaN is no value',
    params: { valueSet: [1.5] },
    sample: csv('nan', 'nan', '1.5'),
    status: 'pass',
    message: 'the most common value {1.5} is in {1.5}',
  },
  {
    name: 'no values',
    params: { valueSet: [1] },
    sample: csv('', ''),
    status: 'fail',
    message: 'has no values, so none is the most common',
  },
])

it('finds the set in a tie of more values than are looked up', async () => {
  const sample = csv(...Array.from({ length: 500 }, (_, i) => i))
  const result = await resultOf(mode({ valueSet: [499], tiesOkay: true }), { sample })
  expect(result.status).toBe('pass')
  expect(result.message).toMatch(/^101 values or more are equally common \{.*\}; one of them is in \{499\}$/)
  expect(result).not.toHaveProperty('observed')
})

it('tells no cells where none are to be told', async () => {
  const result = await resultOf(mode({ valueSet: ['y'] }), { sample: csv('x') }, { maxExamples: 0 })
  expect(result.message).toBe('the most common value is not in {"y"}')
  expect(result).not.toHaveProperty('observed')
})
