import { expect, test } from 'vitest'
import type { Column } from '../../src/sql/column.ts'
import { checkExpression } from '../../src/conditions/checkExpression.ts'
import { parseExpression } from '../../src/conditions/parseExpression.ts'
import { column, compare, isIn, literal, tryCast } from '../../src/sql/ast.ts'
import { UsageError } from '../../src/errors/usageError.ts'

const columns: readonly Column[] = [
  { name: 'tempo', type: 'float', nativeType: 'DOUBLE' },
  { name: 'year', type: 'integer', nativeType: 'BIGINT' },
  { name: 'genre', type: 'string', nativeType: 'VARCHAR' },
  { name: 'explicit', type: 'boolean', nativeType: 'BOOLEAN' },
  { name: 'released', type: 'date', nativeType: 'DATE' },
  { name: 'played', type: 'timestamp', nativeType: 'TIMESTAMP' },
  { name: 'empty', type: 'null', nativeType: 'VARCHAR' },
  { name: 'tags', type: 'other', nativeType: 'VARCHAR[]' },
]
const check = (text: string, of = columns): ReturnType<typeof checkExpression> =>
  checkExpression(parseExpression(text), of)

test.each<[text: string, type: string]>([
  ['tempo', 'float'],
  ['year + 1', 'integer'],
  ['year / 2', 'float'],
  ['year % 2', 'integer'],
  ['year * 1.5', 'float'],
  ['-tempo', 'float'],
  ['floor(year)', 'integer'],
  ['floor(tempo)', 'float'],
  ["genre || 'x'", 'string'],
  ['length(genre)', 'integer'],
  ['tempo > year', 'boolean'],
  ['tags IS NULL', 'boolean'],
  ['released', 'date'],
  ["coalesce(released, '2024-01-01')", 'date'],
  ["coalesce(released, '2024-01-01 10:00')", 'timestamp'],
  ['greatest(released, played)', 'timestamp'],
  ['coalesce(year, tempo)', 'float'],
  ['nullif(year, tempo)', 'integer'],
  ['CASE WHEN explicit THEN 1 ELSE 0.5 END', 'float'],
  ['CASE WHEN explicit THEN NULL ELSE genre END', 'string'],
  ['CAST(NULL AS date)', 'date'],
  ['CAST(genre AS timestamp)', 'timestamp'],
  ["date_diff('day', released, played)", 'integer'],
])('%s is %s', (text, type) => {
  expect(check(text).type).toBe(type)
})

test.each<[text: string, type: string]>([
  ['empty', 'null'],
  ['NULL', 'null'],
  ['coalesce(empty, NULL)', 'null'],
  ['CASE WHEN explicit THEN NULL ELSE empty END', 'null'],
  ['empty > 100', 'boolean'],
  ["empty = 'Rap'", 'boolean'],
  ['empty = empty', 'boolean'],
  ["empty IN ('2024-01-01', played)", 'boolean'],
  ["empty LIKE '%'", 'boolean'],
  ['empty AND explicit', 'boolean'],
  ['empty + 1', 'integer'],
  ['empty / 2', 'float'],
  ['empty % empty', 'integer'],
  ['-empty', 'integer'],
  ['empty || empty', 'string'],
  ['sqrt(empty)', 'float'],
  ['length(empty)', 'integer'],
  ['year(empty)', 'integer'],
  ['hour(empty)', 'integer'],
  ['greatest(empty, released)', 'date'],
  ['coalesce(empty, 1.5)', 'float'],
  ['CAST(empty AS date)', 'date'],
])('a column without values fits everywhere: %s is %s', (text, type) => {
  expect(check(text).type).toBe(type)
})

test('the expression is written anew', () => {
  expect(check('year >= 1990').expr).toEqual(compare(column('year'), '>=', literal(1990)))
  expect(check('year < 1990.5').expr).toEqual(compare(column('year'), '<', literal({ decimal: '1990.5' })))
  expect(check("genre IN ('Rap')").expr).toEqual(isIn(column('genre'), ['Rap']))
  expect(check('year = 9007199254740993').expr).toEqual(
    compare(column('year'), '=', literal(9007199254740993n)),
  )
  expect(check("released = '2024-01-01'").expr).toEqual(
    compare(column('released'), '=', tryCast(literal('2024-01-01'), 'date')),
  )
})

test.each<[nativeType: string, type: Column['type'], cast: boolean]>([
  ['DOUBLE', 'float', false],
  ['FLOAT', 'float', true],
  ['DECIMAL(10,2)', 'float', true],
  ['VARCHAR', 'string', false],
  ['UUID', 'string', true],
  ["ENUM('a')", 'string', true],
  ['UTINYINT', 'integer', false],
  ['UHUGEINT', 'integer', true],
  ['TIMESTAMP', 'timestamp', false],
  ['TIMESTAMP_NS', 'timestamp', false],
  ['TIMESTAMP WITH TIME ZONE', 'timestamp', true],
])('a column of %s is %s, cast: %s', (nativeType, type, cast) => {
  const { expr } = check('a', [{ name: 'a', type, nativeType }])
  expect(expr).toEqual(cast ? tryCast(column('a'), type as 'float') : column('a'))
})

test.each<[text: string, position: number, problem: string]>([
  ['tempoo > 1', 1, 'unknown column "tempoo"; did you mean "tempo"?'],
  ['Tempo > 1', 1, 'unknown column "Tempo"; did you mean "tempo"?'],
  ['loudness > 1', 1, 'unknown column "loudness"'],
  ['genre = "Rap"', 9, 'unknown column "Rap"; a text is written in single quotes'],
  ['nope IS NULL', 1, 'unknown column "nope"'],
  ["tempo > 'fast'", 9, "tempo is a float and 'fast' is text"],
  ["tempo > '100'", 9, "tempo is a float and '100' is text; write the number without quotes"],
  [
    'genre = 5',
    9,
    "genre is text and 5 is an integer; write a text as '…' in quotes, or CAST(genre AS integer)",
  ],
  [
    'genre > released',
    9,
    "genre is text and released is a date; write a text as '…' in quotes, or CAST(genre AS date)",
  ],
  ['explicit = 1', 12, 'explicit is a boolean and 1 is an integer'],
  ['released > 2024', 12, 'released is a date and 2024 is an integer'],
  ["released > 'soon'", 12, "'soon' isn't a timestamp; write 'YYYY-MM-DD' or 'YYYY-MM-DD HH:MM:SS'"],
  ["released > '2024-02-30'", 12, "'2024-02-30' isn't a date; write 'YYYY-MM-DD'"],
  ["released = DATE '2024-01-01 10:00'", 12, "'2024-01-01 10:00' isn't a date; write 'YYYY-MM-DD'"],
  ["played > '01/02/2024 10:00'", 10, "'01/02/2024 10:00' isn't a timestamp"],
  ['explicit > FALSE', 1, 'true and false have no order for >'],
  ['greatest(explicit, TRUE) = TRUE', 10, 'true and false have no order for greatest'],
  ['tags = 1', 1, 'column "tags" is of type VARCHAR[]; all that can be asked of it is IS NULL'],
  ['tempo = NULL', 9, 'nothing is equal to NULL, or above or below it; write IS NULL'],
  ['tempo BETWEEN 1 AND NULL', 21, 'nothing is equal to NULL, or above or below it; write IS NULL'],
  ['year IN (1, NULL)', 13, 'nothing is equal to NULL; write OR … IS NULL'],
  ["year IN (1, 'a')", 13, "year is an integer and 'a' is text"],
  ['tempo AND explicit', 1, 'expected something true or false, such as a comparison; tempo is a float'],
  ['NOT genre', 5, 'expected something true or false, such as a comparison; genre is text'],
  ["tempo LIKE '1%'", 1, 'LIKE takes text, and tempo is a float'],
  ["year || 'x'", 1, '|| takes text, and year is an integer'],
  ["(year + 1) || 'x'", 1, '|| takes text, and (year + 1) is an integer'],
  ["genre + 'x'", 1, '+ takes numbers, and genre is text; write || to join texts, or CAST(… AS float)'],
  ['genre * 2', 1, '* takes numbers, and genre is text; write CAST(… AS float)'],
  ['played - released', 1, "- takes numbers, and played is a timestamp; write date_diff('day', from, to)"],
  ['-genre', 2, '- takes numbers, and genre is text'],
  ['length(year) > 1', 8, 'length takes text, and year is an integer'],
  ['sqrt(genre) > 1', 6, 'sqrt takes a number, and genre is text'],
  ['year(year) > 1', 6, 'year takes a date or a timestamp, and year is an integer'],
  ['hour(released) > 1', 6, 'hour takes a timestamp, and released is a date'],
  ["year('soon') > 1", 6, "'soon' isn't a timestamp"],
  [
    'CASE WHEN tempo THEN 1 END = 1',
    11,
    'expected something true or false, such as a comparison; tempo is a float',
  ],
  ["CASE year WHEN 'a' THEN 1 END = 1", 16, "year is an integer and 'a' is text"],
  ["CASE WHEN explicit THEN 1 ELSE 'a' END = 1", 32, "1 is an integer and 'a' is text"],
  [
    'CAST(tempo AS integer) = 1',
    6,
    'tempo is a float, which is not cast to an integer; write round(x), floor(x), ceil(x) or trunc(x), whichever is meant',
  ],
  [
    "CAST(tempo AS text) = '1'",
    6,
    'tempo is a float, which is not cast to text; engines write floats differently; compare numbers',
  ],
  ['CAST(year AS boolean)', 6, 'year is an integer, which is not cast to a boolean; write x <> 0'],
  ['CAST(released AS integer) = 1', 6, 'released is a date, which is not cast to an integer'],
])('%s: at %d, %s', (text, position, problem) => {
  expect(() => check(text)).toThrow(UsageError)
  expect(() => check(text)).toThrow(`position ${position}: ${problem}`)
})

test('what is long is shown short', () => {
  const long = `coalesce(${Array(30).fill('tempo').join(', ')})`
  expect(() => check(`'a' = ${long}`)).toThrow(
    /'a' is text and coalesce\(tempo, tempo, tempo, tempo, te… is a float/,
  )
})
