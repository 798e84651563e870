import { expectColumnValuesToNotMatchLikePattern } from '../../src/expectations/expectColumnValuesToNotMatchLikePattern.ts'
import { csv, judges, refuses } from './judges.ts'

judges(expectColumnValuesToNotMatchLikePattern, [
  {
    name: 'none is like it',
    params: { column: 'a', likePattern: '%x%' },
    sample: csv('abc', 'axc', '', 'X'),
    status: 'fail',
    message: "1 of 3 values is like '%x%'",
    rows: [[2, 'axc']],
  },
  {
    name: 'with an escape',
    params: { column: 'a', likePattern: '#_%', escape: '#' },
    sample: csv('a_', 'ab'),
    status: 'pass',
    message: "all 2 values are not like '#_%'",
  },
])

refuses(expectColumnValuesToNotMatchLikePattern, [
  [{ column: 'a', likePattern: 'a#', escape: '#' }, "'#' must stand before"],
])
