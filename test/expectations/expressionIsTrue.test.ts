import { expressionIsTrue as isTrue } from '../../src/expectations/expressionIsTrue.ts'
import { judges, refuses } from './judges.ts'

const sample = 'tip,fare,kind\n1,2,a\n5,3,b\n,4,b\n9,9,c\n'

judges(
  ({ expression, mostly = 1 }: { expression: string; mostly?: number }) => isTrue({ expression, mostly }),
  [
    {
      name: 'true of every row',
      params: { expression: "fare > 0 AND kind IN ('a', 'b', 'c')" },
      sample,
      status: 'pass',
      message: "all 4 rows are fare > 0 AND kind IN ('a', 'b', 'c')",
    },
    {
      name: 'false of some; a row without tip is neither',
      params: { expression: 'tip < fare' },
      sample,
      status: 'fail',
      message: '2 of 3 rows are not tip < fare',
      rows: [
        [2, [5, 3]],
        [4, [9, 9]],
      ],
    },
    {
      name: 'of most',
      params: { expression: 'tip <= fare', mostly: 0.6 },
      sample,
      status: 'pass',
      message: '1 of 3 rows is not tip <= fare; at least 60% must be right',
      rows: [[2, [5, 3]]],
    },
    {
      name: 'a column that is not there',
      params: { expression: 'tipp < fare' },
      sample,
      status: 'fail',
      message: 'column "tipp" is not in the sample; did you mean "tip"?',
    },
    {
      name: 'text is not a number',
      params: { expression: 'kind + 1 > fare' },
      sample,
      status: 'error',
      message:
        'position 1: + takes numbers, and kind is text; write || to join texts, or CAST(… AS float)\n  kind + 1 > fare\n  ^^^^',
    },
  ],
)

refuses(isTrue, [
  [{ expression: '1 = 1' }, 'names no column, so it says nothing of the data'],
  [{ expression: 'tip <' }, 'tip <'],
  [{ expression: 'DROP TABLE x' }, 'DROP'],
  [{ expression: '' }, 'expression'],
])
