import { expectColumnValuesToNotBeInSet } from '../../src/expectations/expectColumnValuesToNotBeInSet.ts'
import { csv, judges, refuses } from './judges.ts'

const notInSet = (params: { valueSet: (string | number | boolean | null)[]; mostly?: number }) =>
  expectColumnValuesToNotBeInSet({ column: 'a', ...params })

judges(notInSet, [
  {
    name: 'none of them; missing values are not looked at',
    params: { valueSet: [3, null] },
    sample: csv(1, '', 2),
    status: 'pass',
    message: 'all 2 values are not in {3, null}',
  },
  {
    name: 'text letter by letter; empty text is a value',
    params: { valueSet: ['', "O'Brien"] },
    sample: csv("O'Brien", '""', "o'brien", 'x'),
    status: 'fail',
    message: '2 of 4 values are in {"", "O\'Brien"}',
    rows: [
      [1, "O'Brien"],
      [2, ''],
    ],
  },
  {
    name: 'half of them, of which half were wanted',
    params: { valueSet: [1], mostly: 0.5 },
    sample: csv(1, 2),
    status: 'pass',
    message: '1 of 2 values is in {1}; at least 50% must be right',
    rows: [[1, 1]],
  },
  {
    name: '2^53 + 1 is not 2^53',
    params: { valueSet: ['9007199254740993'] },
    sample: csv('9007199254740992', '9007199254740993'),
    status: 'fail',
    message: '1 of 2 values is in {"9007199254740993"}',
    rows: [[2, 2n ** 53n + 1n]],
  },
  {
    name: 'dates',
    params: { valueSet: ['1900-01-01'] },
    sample: csv('1900-01-01', '2020-01-01'),
    status: 'fail',
    message: '1 of 2 values is in {"1900-01-01"}',
    rows: [[1, '1900-01-01']],
  },
  {
    name: 'a set of another type forbids nothing',
    params: { valueSet: ['x'] },
    sample: csv(1),
    status: 'pass',
    message: 'the only value is not in {"x"}',
  },
])

refuses(expectColumnValuesToNotBeInSet, [
  [{ column: 'a', valueSet: [] }, 'valueSet'],
  [{ column: 'a', valueSet: 'x' }, 'valueSet'],
  [{ column: 'a', valueSet: [NaN] }, 'valueSet'],
])
