import { expectColumnValuesToMatchLikePattern } from '../../src/expectations/expectColumnValuesToMatchLikePattern.ts'
import { csv, judges, refuses } from './judges.ts'

const isLike = (params: { likePattern: string; escape?: string }) =>
  expectColumnValuesToMatchLikePattern({ column: 'a', ...params })

judges(isLike, [
  {
    name: 'the whole text, upper and lower case apart; missing values are not looked at',
    params: { likePattern: 'a%z' },
    sample: csv('az', 'a to z', 'Az', '', 'azz!'),
    status: 'fail',
    message: "2 of 4 values are not like 'a%z'",
    rows: [
      [3, 'Az'],
      [5, 'azz!'],
    ],
  },
  {
    name: 'one character, of any script, also the end of a line',
    params: { likePattern: '_' },
    sample: csv('a', '日', '"\n"', '""', 'ab'),
    status: 'fail',
    message: "2 of 5 values are not like '_'",
    rows: [
      [4, ''],
      [5, 'ab'],
    ],
  },
  {
    name: 'a backslash is a character like others',
    params: { likePattern: 'a\\%' },
    sample: csv('a\\b', 'a%'),
    status: 'fail',
    message: "1 of 2 values is not like 'a\\%'",
    rows: [[2, 'a%']],
  },
  {
    name: 'a percent sign that stands for itself',
    params: { likePattern: '100!%%', escape: '!' },
    sample: csv('100% sure', '100 times'),
    status: 'fail',
    message: "1 of 2 values is not like '100!%%'",
    rows: [[2, '100 times']],
  },
  {
    name: 'quotes, and what is special in a regex',
    params: { likePattern: "it's (%.*)" },
    sample: csv("it's (x.*)", "it's x"),
    status: 'fail',
    message: "1 of 2 values is not like 'it's (%.*)'",
    rows: [[2, "it's x"]],
  },
])

refuses(expectColumnValuesToMatchLikePattern, [
  [{ column: 'a', likePattern: 1 }, 'likePattern'],
  [{ column: 'a', likePattern: 'a!b', escape: '!' }, "'!' must stand before"],
  [{ column: 'a', likePattern: 'a', escape: '!!' }, 'ESCAPE takes one character'],
  [{ column: 'a', likePattern: 'a', escape: '%' }, 'ESCAPE takes one character'],
])
