import { expectColumnValuesToNotMatchRegexList } from '../../src/expectations/expectColumnValuesToNotMatchRegexList.ts'
import { csv, judges, refuses } from './judges.ts'

judges(expectColumnValuesToNotMatchRegexList, [
  {
    name: 'none of them',
    params: { column: 'a', regexList: ['\\s', '^x'] },
    sample: csv('ax', 'xa', '', 'a a'),
    status: 'fail',
    message: '2 of 3 values match one of {/\\s/, /^x/}',
    rows: [
      [2, 'xa'],
      [4, 'a a'],
    ],
  },
])

refuses(expectColumnValuesToNotMatchRegexList, [
  [{ column: 'a', regexList: [] }, 'regexList'],
  [{ column: 'a', regexList: ['(?<=a)b'] }, 'regexList.0'],
])
