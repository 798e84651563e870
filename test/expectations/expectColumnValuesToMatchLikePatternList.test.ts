import { expectColumnValuesToMatchLikePatternList } from '../../src/expectations/expectColumnValuesToMatchLikePatternList.ts'
import { csv, judges, refuses } from './judges.ts'

const isLike = (params: { likePatternList: string[]; matchOn?: 'any' | 'all'; escape?: string }) =>
  expectColumnValuesToMatchLikePatternList({ column: 'a', ...params })

judges(isLike, [
  {
    name: 'one of them is enough',
    params: { likePatternList: ['a%', '%!%', ''], escape: '!' },
    sample: csv('ab', '5%', '""', '', 'm'),
    status: 'fail',
    message: "1 of 4 values is like none of {'a%', '%!%', ''}",
    rows: [[5, 'm']],
  },
  {
    name: 'all of them, if it says so',
    params: { likePatternList: ['a%', '%z'], matchOn: 'all' },
    sample: csv('az', 'ab'),
    status: 'fail',
    message: "1 of 2 values is not like all of {'a%', '%z'}",
    rows: [[2, 'ab']],
  },
])

refuses(expectColumnValuesToMatchLikePatternList, [
  [{ column: 'a', likePatternList: [] }, 'likePatternList'],
  [{ column: 'a', likePatternList: ['a', 'a!'], escape: '!' }, "'!' must stand before"],
])
