import { expect, test } from 'vitest'
import { nameColumns } from '../../../../src/engines/duckdb/csv/nameColumns.ts'

test.each<[why: string, header: string[], names: string[], changed: number]>([
  ['names that differ stay', ['a', 'b', 'a.b', 'a b'], ['a', 'b', 'a.b', 'a b'], 0],
  ['the second of two gets a number', ['a', 'b', 'a'], ['a', 'b', 'a_1'], 1],
  ['and the third the next', ['a', 'a', 'a'], ['a', 'a_1', 'a_2'], 2],
  ['a number that is taken is passed over', ['a', 'a', 'a_1'], ['a', 'a_2', 'a_1'], 1],
  ['upper and lower case tell names apart', ['a', 'A'], ['a', 'A'], 0],
  ['no name becomes the place, counted from 0', ['a', '', 'b', ''], ['a', 'column1', 'b', 'column3'], 0],
  ['unless that is a name', ['column1', ''], ['column1', 'column1_1'], 0],
  ['names of Object.prototype are names', ['__proto__', 'constructor'], ['__proto__', 'constructor'], 0],
  ['no columns', [], [], 0],
])('%s', (_why, header, names, changed) => {
  const { names: made, findings } = nameColumns(header)
  expect(made).toEqual(names)
  expect(findings).toHaveLength(changed)
  expect(new Set(made).size).toBe(header.length)
})

test('a finding names the column, its place from 1 and its new name', () => {
  expect(nameColumns(['a', 'b', 'a']).findings).toEqual([
    'column name "a" is there more than once; column 3 is called "a_1"',
  ])
})

test.each<[names: string[], stored: string[]]>([
  [
    ['id', 'ID', 'Id'],
    ['id', 'ID_1', 'Id_2'],
  ],
  [
    ['id', 'ID', 'id_1'],
    ['id', 'ID_2', 'id_1'],
  ],
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
])('of %j DuckDB stores %j, which it can tell apart', (names, stored) => {
  expect(nameColumns(names)).toMatchObject({ names, stored, findings: [] })
})

test('a column without a name is reported, and is no damage', () => {
  expect(nameColumns(['', 'a'])).toMatchObject({
    findings: [],
    notes: ['column 1 has no name; it is called "column0"'],
  })
})
