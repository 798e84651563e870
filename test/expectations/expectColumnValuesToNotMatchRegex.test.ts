import { expectColumnValuesToNotMatchRegex } from '../../src/expectations/expectColumnValuesToNotMatchRegex.ts'
import { csv, judges, refuses } from './judges.ts'

judges(expectColumnValuesToNotMatchRegex, [
  {
    name: 'anywhere in the text; missing values are not looked at',
    params: { column: 'a', regex: 'b' },
    sample: csv('abb', 'a', '', 'b'),
    status: 'fail',
    message: '2 of 3 values match /b/',
    rows: [
      [1, 'abb'],
      [4, 'b'],
    ],
  },
  {
    name: 'nowhere',
    params: { column: 'a', regex: '\\s' },
    sample: csv('x', '""'),
    status: 'pass',
    message: 'all 2 values do not match /\\s/',
  },
])

refuses(expectColumnValuesToNotMatchRegex, [
  [{ column: 'a', regex: 'a(?!b)' }, 'look'],
  [{ column: 'a', regex: '*' }, 'nothing to repeat'],
])
