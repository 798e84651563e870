import { describe } from 'vitest'
import { expectColumnDistinctCountToBeGreaterThan } from '../../../src/expectations/expectColumnDistinctCountToBeGreaterThan.ts'
import { expectColumnDistinctCountToBeLessThan } from '../../../src/expectations/expectColumnDistinctCountToBeLessThan.ts'
import { expectColumnDistinctCountToEqual } from '../../../src/expectations/expectColumnDistinctCountToEqual.ts'
import { csv, judges, refuses } from '../judges.ts'

const sample = csv('x', 'y', 'x', '')

describe('equal', () => {
  judges(
    (value: number) => expectColumnDistinctCountToEqual({ column: 'a', value }),
    [
      { name: 'it is', params: 2, sample, status: 'pass', message: '2 distinct values' },
      { name: 'it is not', params: 3, sample, status: 'fail', message: '2 distinct values; expected 3' },
      { name: 'no values', params: 0, sample: csv('', ''), status: 'pass', message: '0 distinct values' },
    ],
  )
})

describe('less', () => {
  judges(
    (value: number) => expectColumnDistinctCountToBeLessThan({ column: 'a', value }),
    [
      { name: 'it is', params: 3, sample, status: 'pass', message: '2 distinct values' },
      {
        name: 'the number itself is not less',
        params: 2,
        sample,
        status: 'fail',
        message: '2 distinct values; expected fewer than 2',
      },
    ],
  )
})

describe('greater', () => {
  judges(
    (value: number) => expectColumnDistinctCountToBeGreaterThan({ column: 'a', value }),
    [
      { name: 'it is', params: 1, sample, status: 'pass', message: '2 distinct values' },
      {
        name: 'the number itself is not greater',
        params: 2,
        sample,
        status: 'fail',
        message: '2 distinct values; expected more than 2',
      },
    ],
  )
})

refuses(expectColumnDistinctCountToEqual, [
  [{ column: 'a', value: 1.5 }, 'value: Invalid input: expected int'],
  [{ column: 'a', value: -1 }, 'value: Too small'],
  [{ column: 'a' }, 'value is missing'],
])
