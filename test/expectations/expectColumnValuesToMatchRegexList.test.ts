import { expectColumnValuesToMatchRegexList } from '../../src/expectations/expectColumnValuesToMatchRegexList.ts'
import { csv, judges, refuses } from './judges.ts'

const matches = (params: { regexList: string[]; matchOn?: 'any' | 'all' }) =>
  expectColumnValuesToMatchRegexList({ column: 'a', ...params })

judges(matches, [
  {
    name: 'one of them is enough',
    params: { regexList: ['^a', 'z$'] },
    sample: csv('ab', 'yz', '', 'm'),
    status: 'fail',
    message: '1 of 3 values matches none of {/^a/, /z$/}',
    rows: [[4, 'm']],
  },
  {
    name: 'all of them, if it says so',
    params: { regexList: ['^a', 'z$'], matchOn: 'all' },
    sample: csv('az', 'ab'),
    status: 'fail',
    message: '1 of 2 values does not match all of {/^a/, /z$/}',
    rows: [[2, 'ab']],
  },
  {
    name: 'a list of one',
    params: { regexList: ['.'], matchOn: 'all' },
    sample: csv('x'),
    status: 'pass',
    message: 'the only value matches all of {/./}',
  },
])

refuses(expectColumnValuesToMatchRegexList, [
  [{ column: 'a', regexList: [] }, 'regexList'],
  [{ column: 'a', regexList: ['a', '['] }, 'regexList.1: position 1 of the regex'],
  [{ column: 'a', regexList: ['a'], matchOn: 'some' }, 'matchOn is one of any, all, not "some"'],
])
