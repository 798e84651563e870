import { expectColumnValuesToNotMatchLikePatternList } from '../../src/expectations/expectColumnValuesToNotMatchLikePatternList.ts'
import { csv, judges, refuses } from './judges.ts'

judges(expectColumnValuesToNotMatchLikePatternList, [
  {
    name: 'none of them',
    params: { column: 'a', likePatternList: ['a%', '%z'] },
    sample: csv('az', 'b', '', 'bz'),
    status: 'fail',
    message: "2 of 3 values are like one of {'a%', '%z'}",
    rows: [
      [1, 'az'],
      [4, 'bz'],
    ],
  },
])

refuses(expectColumnValuesToNotMatchLikePatternList, [
  [{ column: 'a', likePatternList: [] }, 'likePatternList'],
  [{ column: 'a', likePatternList: ['a'], matchOn: 'any' }, 'unknown parameter "matchOn"'],
])
