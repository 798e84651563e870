import { expect, test } from 'vitest'
import { parseExpression } from '../../src/conditions/parseExpression.ts'
import { UsageError } from '../../src/errors/usageError.ts'

/** What was read, without its places. */
const meaning = (text: string): unknown =>
  JSON.parse(
    JSON.stringify(parseExpression(text).root, (key, value: unknown) =>
      key === 'start' || key === 'end' ? undefined : typeof value === 'bigint' ? `${value}n` : value,
    ),
  ) as unknown

test.each<[text: string, same: string]>([
  ['a OR b AND c', 'a OR (b AND c)'],
  ['a AND b OR c', '(a AND b) OR c'],
  ['NOT a AND b', '(NOT a) AND b'],
  ['NOT a = b', 'NOT (a = b)'],
  ['NOT a IS NULL', 'NOT (a IS NULL)'],
  ['NOT NOT a', 'NOT (NOT a)'],
  ['a = b + c', 'a = (b + c)'],
  ['a + b < c - d', '(a + b) < (c - d)'],
  ['a - b - c', '(a - b) - c'],
  ['a / b * c % d', '((a / b) * c) % d'],
  ['a + b * c', 'a + (b * c)'],
  ['-a * b', '(-a) * b'],
  ['- - a', '-(-a)'],
  ['a - -1', 'a - (-1)'],
  ['-a + b', '(-a) + b'],
  ['a || b = c', '(a || b) = c'],
  ['a || b || c', '(a || b) || c'],
  ['a || b + c', 'a || (b + c)'],
  ['a BETWEEN b AND c AND d', '(a BETWEEN b AND c) AND d'],
  ['a BETWEEN b + 1 AND c * 2 OR d', '(a BETWEEN (b + 1) AND (c * 2)) OR d'],
  ['a NOT BETWEEN b AND c', 'NOT (a BETWEEN b AND c)'],
  ['a NOT IN (1) AND b', '(NOT a IN (1)) AND b'],
  ["a NOT LIKE 'x'", "NOT (a LIKE 'x')"],
  ['a IS NOT NULL', 'NOT (a IS NULL)'],
  ['a IS NOT DISTINCT FROM b', '(a) IS NOT DISTINCT FROM (b)'],
  ['a IS TRUE', 'a IS NOT DISTINCT FROM TRUE'],
  ['a IS NOT FALSE', 'a IS DISTINCT FROM FALSE'],
  ['a == b', 'a = b'],
  ['a != b', 'a <> b'],
  ['a and Not b oR c', 'a AND NOT b OR c'],
  ['\n a\t=\r\n1 ', 'a = 1'],
  ['((a))', 'a'],
  ['"a" = 1', 'a = 1'.replace('a', '"a"')],
  ['CASE WHEN a THEN b ELSE c END = d', '(CASE WHEN a THEN b ELSE c END) = d'],
  ['lower(a) = b', '(LOWER(a)) = b'],
  ['CAST(a AS INT)', 'cast(a as integer)'],
  ['CAST(a AS varchar)', 'CAST(a AS text)'],
  ['date = timestamp', '(date) = (timestamp)'],
  ['left = right', '(left) = (right)'],
  ['from > to', '(from) > (to)'],
  ['year(year) = year', 'year((year)) = (year)'],
])('%s means %s', (text, same) => {
  expect(meaning(text)).toEqual(meaning(same))
})

test.each<[text: string, root: unknown]>([
  ['12', { kind: 'integer', value: '12n' }],
  ['-9223372036854775808', { kind: 'integer', value: '-9223372036854775808n' }],
  ['007', { kind: 'integer', value: '7n' }],
  ['1.50', { kind: 'float', value: 1.5 }],
  ['.5', { kind: 'float', value: 0.5 }],
  ['5.', { kind: 'float', value: 5 }],
  ['-1e3', { kind: 'float', value: -1000 }],
  ['1E-2', { kind: 'float', value: 0.01 }],
  ["'it''s'", { kind: 'text', value: "it's" }],
  ["''", { kind: 'text', value: '' }],
  ["''''", { kind: 'text', value: "'" }],
  [`'"'`, { kind: 'text', value: '"' }],
  ["'a\nb -- ; /* */'", { kind: 'text', value: 'a\nb -- ; /* */' }],
  ["DATE '2024-01-01'", { kind: 'time', type: 'date', value: '2024-01-01' }],
  ["timestamp '2024-01-01 10:00'", { kind: 'time', type: 'timestamp', value: '2024-01-01 10:00' }],
  ['Größe_2', { kind: 'column', name: 'Größe_2', quoted: false }],
  ['"a "" b"', { kind: 'column', name: 'a " b', quoted: true }],
  ['"AND"', { kind: 'column', name: 'AND', quoted: true }],
])('%s is a value', (text, root) => {
  expect(meaning(text)).toEqual(root)
})

test('a long chain of AND is one part, however many terms it has', () => {
  const terms = Array.from({ length: 2000 }, (_, i) => `a = ${i}`)
  expect(parseExpression(terms.join(' AND ')).root).toMatchObject({ kind: 'and', terms: { length: 2000 } })
})

test('the columns that are named are known without a table', () => {
  expect(parseExpression(`a > 1 AND ("b ""c""" = lower(d) OR a IS NULL) AND 'e' = 'f'`).columns).toEqual([
    'a',
    'b "c"',
    'd',
  ])
})

const operand = 'expected a column, a value, a function or ('

test.each<[text: string, position: number, problem: string]>([
  ['', 1, `${operand}, found the end`],
  ['a =', 4, `${operand}, found the end`],
  ['a = = b', 5, `${operand}, found =`],
  ['* = 1', 1, `${operand}, found *`],
  ['+1 = a', 1, `${operand}, found +`],
  ['(a = 1', 7, 'expected ), found the end'],
  ['a = 1)', 6, 'expected an operator or the end, found )'],
  ['a b', 3, 'expected an operator or the end, found b'],
  ['a = 1 an b = 2', 7, 'expected an operator or the end, found an; did you mean "AND"?'],
  ['a lik 1', 3, 'expected an operator or the end, found lik; did you mean "LIKE"?'],
  ['end > 5', 1, `${operand} (a column of this name is written "end"), found end`],
  ['a = 1 = 2', 7, 'comparisons do not follow on each other; join them with AND, or put one in ( )'],
  ['a < b <= c', 7, 'comparisons do not follow on each other'],
  ['a = 1 IS NULL', 7, 'comparisons do not follow on each other'],
  ['a IS 1', 6, 'expected NULL, TRUE, FALSE or DISTINCT FROM, found 1'],
  ['a IS NUL', 6, 'expected NULL, TRUE, FALSE or DISTINCT FROM, found NUL; did you mean "NULL"?'],
  ['a IS DISTINCT b', 15, 'expected FROM, found b'],
  ['a IN 1', 6, 'expected (, found 1'],
  ['a IN ()', 7, `${operand}, found )`],
  ['a IN (1,)', 9, `${operand}, found )`],
  ['a BETWEEN 1 OR 2', 13, 'expected AND, found OR'],
  ['a LIKE b', 8, 'expected a pattern in single quotes, found b'],
  ["a LIKE 'x' ESCAPE", 18, 'expected a character in single quotes, found the end'],
  ["a LIKE 'x!' ESCAPE '!'", 20, "in a LIKE pattern '!' must stand before %, _ or another '!'"],
  ['CASE END', 6, `${operand} (a column of this name is written "END"), found END`],
  ['CASE WHEN a b END', 13, 'expected THEN, found b'],
  ['CASE WHEN a THEN b', 19, 'expected END, found the end'],
  ['CAST(a, integer)', 7, 'expected AS, found ,'],
  [
    'CAST(a AS decimal)',
    11,
    'expected a type: integer, float, text, boolean, date or timestamp, found decimal',
  ],
  ['CAST(a AS intger)', 11, 'found intger; did you mean "INTEGER"?'],
  ['CAST(a AS varchar(5))', 18, 'expected ), found ('],
  ['abs()', 1, 'abs takes 1 argument, not 0'],
  ['abs(a, b)', 1, 'abs takes 1 argument, not 2'],
  ['nullif(a)', 1, 'nullif takes 2 arguments, not 1'],
  ['coalesce(a)', 1, 'coalesce takes at least 2 arguments, not 1'],
  ['abs(a', 6, 'expected ), found the end'],
  ['regexp_matches(a, b)', 19, 'regexp_matches: a text in single quotes is taken here'],
  ["regexp_matches(a, 'x(?=y)')", 19, 'regexp_matches: position 2 of the regex: a look-ahead'],
  [
    "date_diff('month', a, b)",
    11,
    "date_diff: 'month' isn't a unit; the units are 'second', 'minute', 'hour', 'day', 'week'",
  ],
  ['a = 1_000', 5, '"1_000" isn\'t a number; write numbers as 12, 1.5 or 1e-3'],
  ['a = 0x1F', 5, '"0x1F" isn\'t a number'],
  ['a = 2nd', 5, 'and put a name that starts with a digit in double quotes'],
  ['a = 1e999', 5, '1e999 is past the largest float, 1.8e308'],
  ['a = 1e-999', 5, '1e-999 is below the smallest float, 5e-324'],
  [`a = ${'9'.repeat(39)}`, 5, 'a whole number of more than 38 digits; write it with an exponent, e.g. 1e40'],
  ["a = 'x", 5, "the text that starts here has no closing '; a ' inside it is written ''"],
  ['a = "x', 5, 'the name that starts here has no closing "; a " inside it is written ""'],
  ['"" = 1', 1, 'a name in double quotes is empty'],
  ["a = 'x\0'", 5, 'a text cannot have NUL or half a character in it'],
])('%j: at %d, %s', (text, position, problem) => {
  const parse = (): unknown => parseExpression(text)
  expect(parse).toThrow(UsageError)
  expect(parse).toThrow(`position ${position}: `)
  expect(parse).toThrow(problem)
})

test.each<[text: string, position: number, problem: string]>([
  ['a = 1; DROP TABLE t', 6, 'unexpected ";"; write one expression, without a semicolon'],
  ["a = ''; DROP TABLE t --'", 7, 'unexpected ";"'],
  ['a = 1 -- always', 7, '"--" starts a comment, and there are none here'],
  ['a = 1 /* x */', 7, '"/*" starts a comment'],
  ["a = '' OR 1=1 --'", 15, '"--" starts a comment'],
  ['SELECT 1', 1, 'an expression sees the columns of one table, and there are no queries in it'],
  ['a IN (SELECT b FROM c)', 7, 'there are no queries in it'],
  ['EXISTS (SELECT 1)', 1, 'there are no queries in it'],
  ['a = ANY(b)', 5, 'there are no queries in it'],
  ["read_csv('/etc/passwd')", 1, 'there is no function "read_csv"; there are lower, upper, '],
  ["getenv('HOME') = 'x'", 1, 'there is no function "getenv"'],
  ['constructor(a)', 1, 'there is no function "constructor"'],
  ['__proto__(a)', 1, 'there is no function "__proto__"'],
  ['lowr(a)', 1, 'there is no function "lowr"; did you mean "lower"?'],
  ['count(*) > 1', 1, 'an expression sees one row at a time; what rows add up to is for an expectation'],
  ['max(a) > 1', 1, 'least and greatest compare values of one row'],
  ['row_number() OVER () = 1', 1, 'an expression sees one row at a time'],
  ['abs(a) OVER () = 1', 8, 'an expression sees one row at a time'],
  ['a < now()', 5, 'a run must say tomorrow what it says today; write the date'],
  ['a < CURRENT_DATE', 5, 'a run must say tomorrow what it says today'],
  ['random() < 0.5', 1, 'a run must say tomorrow what it says today'],
  ["a ILIKE 'x'", 3, "write lower(x) LIKE 'pattern in small letters'"],
  ['dayofweek(a) = 1', 1, 'write isodow(x): Monday is 1, Sunday 7'],
  ['TRY_CAST(a AS integer)', 1, 'write CAST(x AS type); it is NULL where x cannot be cast'],
  ['a::integer', 2, 'unexpected ":"; write CAST(column AS type)'],
  ['a & b', 3, 'unexpected "&"; write AND'],
  ['a | b', 3, 'unexpected "|"; write OR, or || to join texts'],
  ['!a', 1, 'unexpected "!"; write NOT, or <> for unequal'],
  ["a ~ 'x'", 3, "write regexp_matches(column, 'pattern')"],
  [
    't.a = 1',
    2,
    'unexpected "."; name a column without its table; put a name with a dot in it in double quotes',
  ],
  ['`a` = 1', 1, 'put the name of a column in double quotes'],
  ['[a] = 1', 1, 'put the name of a column in double quotes'],
  ['a = ‘x’', 5, "use the straight quote '"],
  ['a = ?', 5, 'unexpected "?"'],
  ['a = $1', 5, 'unexpected "$"'],
  ['a = 😀', 5, 'unexpected "😀"'],
])('%j is no expression of a row: at %d, %s', (text, position, problem) => {
  const parse = (): unknown => parseExpression(text)
  expect(parse).toThrow(UsageError)
  expect(parse).toThrow(`position ${position}: `)
  expect(parse).toThrow(problem)
})
