import { expectColumnValuesToMatchRegex } from '../../src/expectations/expectColumnValuesToMatchRegex.ts'
import { csv, judges, refuses } from './judges.ts'

const matches = (params: { regex: string; mostly?: number }) =>
  expectColumnValuesToMatchRegex({ column: 'a', ...params })

judges(matches, [
  {
    name: 'anywhere in the text; missing values are not looked at',
    params: { regex: 'b+' },
    sample: csv('abc', '', 'xbb', 'ac'),
    status: 'fail',
    message: '1 of 3 values does not match /b+/',
    rows: [[4, 'ac']],
  },
  {
    name: 'the whole text, if it says so',
    params: { regex: '^[a-z]{2}$' },
    sample: csv('ab', 'abc', 'AB'),
    status: 'fail',
    message: '2 of 3 values do not match /^[a-z]{2}$/',
    rows: [
      [2, 'abc'],
      [3, 'AB'],
    ],
  },
  {
    name: 'the empty regex matches all, also empty text',
    params: { regex: '' },
    sample: csv('x', '""'),
    status: 'pass',
    message: 'all 2 values match //',
  },
  {
    name: 'a dot is no end of a line, and an end of a line is text',
    params: { regex: '^a.b$' },
    sample: csv('"a\nb"', 'a-b', '"a-b\n"'),
    status: 'fail',
    message: '2 of 3 values do not match /^a.b$/',
    rows: [
      [1, 'a\nb'],
      [3, 'a-b\n'],
    ],
  },
  {
    name: 'letters of any script have a class, \\w is ASCII',
    params: { regex: '^\\p{L}+$' },
    sample: csv('Müller', '日本', 'a1'),
    status: 'fail',
    message: '1 of 3 values does not match /^\\p{L}+$/',
    rows: [[3, 'a1']],
  },
  {
    name: 'numbers are matched as text',
    params: { regex: '^[0-9]$' },
    sample: csv(1, 22),
    status: 'fail',
    message: '1 of 2 values does not match /^[0-9]$/',
    rows: [[2, 22]],
  },
  {
    name: 'quotes in a regex stay in it',
    params: { regex: "^'; --$" },
    sample: csv("'; --", 'x'),
    status: 'fail',
    message: "1 of 2 values does not match /^'; --$/",
    rows: [[2, 'x']],
  },
  {
    name: 'a regex that takes exponential time elsewhere',
    params: { regex: '^(a+)+$' },
    sample: csv(`${'a'.repeat(200)}!`),
    status: 'fail',
    message: '1 of 1 values does not match /^(a+)+$/',
    rows: [[1, `${'a'.repeat(200)}!`]],
  },
  {
    name: 'as many as were tolerated',
    params: { regex: 'x', mostly: 0.5 },
    sample: csv('x', 'y'),
    status: 'pass',
    message: '1 of 2 values does not match /x/; at least 50% must be right',
    rows: [[2, 'y']],
  },
  {
    name: 'nothing but missing values',
    params: { regex: 'x' },
    sample: csv(''),
    status: 'pass',
    message: 'has no values to check',
  },
])

refuses(expectColumnValuesToMatchRegex, [
  [{ column: 'a', regex: '(' }, 'regex: position 1 of the regex: this ( is not closed'],
  [{ column: 'a', regex: 'a(?=b)' }, 'look'],
  [{ column: 'a', regex: '(a)\\1' }, 'backreference'],
  [{ column: 'a', regex: 1 }, 'regex'],
  [{ column: 'a' }, 'regex'],
])
