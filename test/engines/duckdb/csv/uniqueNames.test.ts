import { expect, test } from 'vitest'
import { uniqueNames } from '../../../../src/engines/duckdb/csv/uniqueNames.ts'

test.each<[why: string, header: string[], names: string[], changed: number]>([
  ['names that differ stay', ['a', 'b', 'a.b', 'a b'], ['a', 'b', 'a.b', 'a b'], 0],
  ['the second of two gets a number', ['a', 'b', 'a'], ['a', 'b', 'a_1'], 1],
  ['and the third the next', ['a', 'a', 'a'], ['a', 'a_1', 'a_2'], 2],
  ['a number that is taken is passed over', ['a', 'a', 'a_1'], ['a', 'a_2', 'a_1'], 1],
  ['case does not tell names apart', ['a', 'A'], ['a', 'A_1'], 1],
  ['no name becomes the place, counted from 0', ['a', '', 'b', ''], ['a', 'column1', 'b', 'column3'], 0],
  ['unless that is a name', ['column1', ''], ['column1', 'column1_1'], 0],
  ['names of Object.prototype are names', ['__proto__', 'constructor'], ['__proto__', 'constructor'], 0],
  ['no columns', [], [], 0],
])('%s', (_why, header, names, changed) => {
  const { names: made, findings } = uniqueNames(header)
  expect(made).toEqual(names)
  expect(findings).toHaveLength(changed)
  expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(header.length)
})

test('a finding names the column, its place from 1 and its new name', () => {
  expect(uniqueNames(['a', 'b', 'a']).findings).toEqual([
    'column name "a" is there more than once; column 3 is called "a_1"',
  ])
})
