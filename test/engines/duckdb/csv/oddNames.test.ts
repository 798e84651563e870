import { expect, it } from 'vitest'
import { oddNames } from '../../../../src/engines/duckdb/csv/oddNames.ts'

it.each<[why: string, header: string[], notes: string[]]>([
  ['names without anything odd', ['a', 'b c', 'bc', 'd"e', 'ID', 'id', 'é', '', ''], []],
  [
    'a blank before quotes',
    ['a', ' "b"'],
    ['column 2 is called " "b"" with a blank before the quotes, which makes them part of the name'],
  ],
  [
    'blanks around names',
    ['a', ' b', 'c '],
    ['columns 2, 3 are called " b", "c " with a blank at the start or the end'],
  ],
  [
    'many names alike',
    [' a', ' b', ' c', ' d'],
    ['columns 1, 2, 3, … are called " a", " b", " c", … with a blank at the start or the end'],
  ],
  [
    'invisible characters',
    ['\ufeffa', 'b\u200b', 'c\u00a0', 'd\ne'],
    [
      'columns 1, 2, 3, … are called "\ufeffa", "b\u200b", "c\u00a0", … with characters that are invisible or only look like a blank',
    ],
  ],
  [
    'names that differ in blanks only',
    ['a', 'b', 'a '],
    [
      'column 3 is called "a " with a blank at the start or the end',
      'columns 1, 3 are called "a", "a ", which look alike',
    ],
  ],
  [
    'names in two encodings of one accent',
    ['caf\u00e9', 'cafe\u0301'],
    ['columns 1, 2 are called "caf\u00e9", "cafe\u0301", which look alike'],
  ],
  [
    'a row in place of the header',
    ['1', '-2.5', '2024-01-01'],
    [
      'all names of columns are numbers or dates. If the file has no header, add one: its first row is missing',
    ],
  ],
  ['some columns called after years', ['country', '2023', '2024'], []],
])('%s', (_why, header, notes) => {
  expect(oddNames(header)).toEqual(notes)
})
