import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/core/engine.ts'
import { checkExpression } from '../../src/conditions/checkExpression.ts'
import { parseExpression } from '../../src/conditions/parseExpression.ts'
import { row } from '../../src/sql/ast.ts'
import { openData } from '../dataEngine.ts'

const data = {
  parquet: `
    SELECT
      n::BIGINT AS n, x::DOUBLE AS x, s, b, d::DATE AS d, t::TIMESTAMP AS t, small::TINYINT AS small,
      whole::UBIGINT AS whole, money::DECIMAL(10, 2) AS money, half::FLOAT AS half, id::UUID AS id,
      [n] AS list, s AS "a"" or 1=1", s AS "select"
    FROM (VALUES
      (1, 7, '1.5', 'Rap', TRUE, '2024-02-29', '2024-02-29 13:45:10', 127, 1, 0.10, '0.5', '6a7f0e34-0000-4000-8000-000000000001'),
      (2, -7, 'nan', 'it''s 100%', FALSE, '2023-12-31', '2023-12-31 23:59:59.5', -128, 0, -2.5, '-0.5', NULL),
      (3, 0, 'inf', '', NULL, NULL, NULL, 0, 18446744073709551615, 0, 'nan', NULL),
      (4, NULL, '-0.0', NULL, TRUE, '1969-07-20', '1969-07-20 20:17:40', NULL, NULL, NULL, NULL, NULL),
      (5, 9223372036854775807, NULL, 'naïve 🤦', FALSE, '2024-01-01', '2024-01-01 00:00:00', 5, 5, 99.99, 'inf', NULL)
    ) AS rows(row, n, x, s, b, d, t, small, whole, money, half, id) ORDER BY row`,
}

let engine: Engine
beforeAll(async () => {
  engine = await openData({ sample: data })
})
afterAll(() => engine.close())

async function answers(text: string): Promise<readonly unknown[]> {
  const { expr } = checkExpression(parseExpression(text), engine.tables.get('sample')!.columns)
  const rows = await engine.query('sample', { select: { row, value: expr }, orderBy: [{ by: row }] })
  return rows.map(({ value }) => value)
}

type Answers = readonly (readonly [text: string, answers: readonly unknown[]])[]

const [T, F, N] = [true, false, null]
const big = 2n ** 63n - 1n
const all = (value: unknown): readonly unknown[] => Array<unknown>(5).fill(value)

const values: Answers = [
  ['n', [7, -7, 0, N, big]],
  ['x', [1.5, NaN, Infinity, -0, N]],
  ['money', [0.1, -2.5, 0, N, 99.99]],
  ['half', [0.5, -0.5, NaN, N, Infinity]],
  ['"select"', ['Rap', "it's 100%", '', N, 'naïve 🤦']],
  ['"a"" or 1=1"', ['Rap', "it's 100%", '', N, 'naïve 🤦']],
  ["'it''s'", all("it's")],
  ["'; DROP TABLE sample; --'", all('; DROP TABLE sample; --')],
  [`'" OR ""="'`, all('" OR ""="')],
  ["'\\'", all('\\')],
  ['9007199254740993', all(9007199254740993n)],
  ['-170141183460469231731', all(-170141183460469231731n)],
  ['0.1', all(0.1)],
  ['.5e1', all(5)],
  ['5e-324', all(5e-324)],
  ['1.7976931348623157e308', all(1.7976931348623157e308)],
  ["DATE '2024-02-29'", all('2024-02-29')],
  ["timestamp '2024-02-29T13:45'", all('2024-02-29 13:45:00')],
]

const comparisons: Answers = [
  ['n > 0', [T, F, F, N, T]],
  ['x > 0', [T, N, T, F, N]],
  ['x <= 0', [F, N, F, T, N]],
  ['NOT x > 0', [F, N, F, T, N]],
  ['x = x', [T, N, T, T, N]],
  ['x <> 1.5', [F, N, T, T, N]],
  ['x != 1.5', [F, N, T, T, N]],
  ['x == 0', [F, N, F, T, N]],
  ['x = -x', [F, N, F, T, N]],
  ['x < 1e308 * 10', [T, N, F, T, N]],
  ['half >= 0.5', [T, F, N, N, T]],
  ['money = 0.1', [T, F, F, N, F]],
  ['small > 1000', [F, F, F, N, F]],
  ['whole > -1', [T, T, T, N, T]],
  ['whole = 18446744073709551615', [F, F, T, N, F]],
  ['n > 9223372036854775806', [F, F, F, N, T]],
  ['n < 99999999999999999999999999999999999999', [T, T, T, N, T]],
  ['n = 7.0', [T, F, F, N, F]],
  ['n < 7.5', [T, T, T, N, F]],
  ['b = TRUE', [T, F, N, T, F]],
  ['b <> (n > 0)', [F, F, N, N, T]],
  ["id = '6a7f0e34-0000-4000-8000-000000000001'", [T, N, N, N, N]],
  ["s = 'rap'", [F, F, F, N, F]],
  ["s < 'a'", [T, F, T, N, F]],
  ["s > 'naive'", [F, F, F, N, T]],
  ["d > '2024-01-01'", [T, F, N, F, F]],
  ["d = DATE '2024-02-29'", [T, F, N, F, F]],
  ["'2024-01-01' <= d", [T, F, N, F, T]],
  ["t > '2023-12-31'", [T, T, N, F, T]],
  ["t >= '2024-02-29 13:45:10'", [T, F, N, F, F]],
  ["d < '2024-02-29 00:00:01'", [T, T, N, T, T]],
  ['d = t', [F, F, N, F, T]],
]

const nullTests: Answers = [
  ['n IS NULL', [F, F, F, T, F]],
  ['x IS NOT NULL', [T, T, T, T, F]],
  ['list IS NULL', [F, F, F, F, F]],
  ['(n > 0) IS NULL', [F, F, F, T, F]],
  ['b IS TRUE', [T, F, F, T, F]],
  ['b IS NOT TRUE', [F, T, T, F, T]],
  ['b IS FALSE', [F, T, F, F, T]],
  ['b IS NOT FALSE', [T, F, T, T, F]],
  ['n IS DISTINCT FROM 7', [F, T, T, T, T]],
  ['n IS NOT DISTINCT FROM NULL', [F, F, F, T, F]],
  ['x IS NOT DISTINCT FROM x', all(T)],
  ['x IS DISTINCT FROM 0', [T, T, T, F, T]],
  ['isnan(x)', [F, T, F, F, N]],
  ['isinf(x)', [F, F, T, F, N]],
  ['isfinite(x)', [T, F, F, T, N]],
  ['isnan(n)', [F, F, F, N, F]],
  ['isfinite(half)', [T, T, F, N, F]],
]

const logic: Answers = [
  ['b AND n > 0', [T, F, F, N, F]],
  ['b OR n > 0', [T, F, N, T, T]],
  ['NOT b', [F, T, N, F, T]],
  ['NOT b AND NOT n > 0', [F, T, N, F, F]],
  ['b OR n > 0 AND FALSE', [T, F, N, T, F]],
  ['(b OR n > 0) AND FALSE', all(F)],
  ['b OR TRUE', all(T)],
  ['n IN (7, 0)', [T, F, T, N, F]],
  ['n NOT IN (7, 0)', [F, T, F, N, T]],
  ['n IN (7, -7, 9223372036854775807)', [T, T, F, N, T]],
  ['n IN (small, 7)', [T, F, T, N, F]],
  ['x IN (1.5, 0)', [T, N, F, T, N]],
  ['x IN (1, 2)', [F, N, F, F, N]],
  ["s IN ('Rap', 'it''s 100%')", [T, T, F, N, F]],
  ["d IN ('2024-02-29', '2023-12-31')", [T, T, N, F, F]],
  ['b IN (TRUE)', [T, F, N, T, F]],
  ['n BETWEEN -7 AND 7', [T, T, T, N, F]],
  ['n NOT BETWEEN 0 AND small', [F, T, F, N, T]],
  ['x BETWEEN 0 AND 2', [T, N, F, T, N]],
  ["d BETWEEN '2024-01-01' AND '2024-12-31' AND b", [T, F, N, F, F]],
  ["CASE WHEN b THEN 'yes' WHEN NOT b THEN 'no' END", ['yes', 'no', N, 'yes', 'no']],
  ['CASE WHEN n > 0 THEN n ELSE 0.5 END', [7, 0.5, 0.5, 0.5, 9223372036854775807]],
  [
    "CASE n WHEN 7 THEN 'seven' WHEN 0 THEN 'nought' ELSE 'else' END",
    ['seven', 'else', 'nought', 'else', 'else'],
  ],
  ['CASE x WHEN x THEN 1 ELSE 0 END', [1, 0, 1, 1, 0]],
  ['coalesce(n, -1)', [7, -7, 0, -1, big]],
  ['coalesce(n, x)', [7, -7, 0, -0, 9223372036854775807]],
  ['coalesce(x, 0)', [1.5, NaN, Infinity, -0, 0]],
  ["nullif(s, '')", ['Rap', "it's 100%", N, N, 'naïve 🤦']],
  ['nullif(x, x)', [N, NaN, N, N, N]],
  ['greatest(n, small)', [127, -7, 0, N, big]],
  ['least(n, small, 1)', [1, -128, 0, N, 1]],
  ['greatest(x, 1)', [1.5, N, Infinity, 1, N]],
  ["least(d, '2024-01-01')", ['2024-01-01', '2023-12-31', N, '1969-07-20', '2024-01-01']],
]

const numbers: Answers = [
  ['7 / 2', all(3.5)],
  ['n / 2', [3.5, -3.5, 0, N, 4611686018427387904]],
  ['1 / n', [1 / 7, -1 / 7, N, N, 2 ** -63]],
  ['1 / 0', all(N)],
  ['0.0 / 0.0', all(N)],
  ['n % 0', all(N)],
  ['x / x', [1, NaN, NaN, N, N]],
  ['n % 3', [1, -1, 0, N, 1]],
  ['-7 % 3', all(-1)],
  ['x % 1', [0.5, NaN, NaN, -0, N]],
  ['x % 0', all(N)],
  ['n + 1', [8, -6, 1, N, 2n ** 63n]],
  ['n * n', [49, 49, 0, N, big * big]],
  ['n * n * n * n', [2401, 2401, 0, N, N]],
  ['99999999999999999999999999999999999999 * 10 IS NULL', all(T)],
  ['small + 1', [128, -127, 1, N, 6]],
  ['-small', [-127, 128, 0, N, -5]],
  ['abs(small)', [127, 128, 0, N, 5]],
  ['whole + whole', [2, 0, 36893488147419103230n, N, 10]],
  ['2 + 3 * 4 - 6 / 3', all(12)],
  ['(2 + 3) * 4', all(20)],
  ['10 - 4 - 3', all(3)],
  ['- -n', [7, -7, 0, N, big]],
  ['x - x', [0, NaN, NaN, 0, N]],
  ['1e308 * 10', all(Infinity)],
  ['0.1 + 0.2 = 0.3', all(F)],
  ['n + 0.5', [7.5, -6.5, 0.5, N, 9223372036854775808]],
  ['money * 2', [0.2, -5, 0, N, 199.98]],
  ['abs(x)', [1.5, NaN, Infinity, 0, N]],
  ['round(x)', [2, NaN, Infinity, -0, N]],
  ['round(money)', [0, -3, 0, N, 100]],
  ['round(2.5) + round(-2.5)', all(0)],
  ['floor(money)', [0, -3, 0, N, 99]],
  ['ceil(money)', [1, -2, 0, N, 100]],
  ['trunc(money)', [0, -2, 0, N, 99]],
  ['floor(n)', [7, -7, 0, N, big]],
  ['sqrt(n)', [Math.sqrt(7), N, 0, N, Math.sqrt(2 ** 63)]],
  ['sqrt(x)', [Math.sqrt(1.5), N, Infinity, -0, N]],
  ['ln(n)', [Math.log(7), N, N, N, Math.log(2 ** 63)]],
  ['exp(0)', all(1)],
  ['exp(1000)', all(Infinity)],
]

const texts: Answers = [
  ["s || '!'", ['Rap!', "it's 100%!", '!', N, 'naïve 🤦!']],
  ["'a' || 'b' || 'c' = 'abc'", all(T)],
  ['length(s)', [3, 9, 0, N, 7]],
  ['upper(s)', ['RAP', "IT'S 100%", '', N, 'NAÏVE 🤦']],
  ['lower(s)', ['rap', "it's 100%", '', N, 'naïve 🤦']],
  ["trim(' \t\n' || s || ' ')", ['Rap', "it's 100%", '', N, 'naïve 🤦']],
  ["s LIKE 'R%'", [T, F, F, N, F]],
  ["s LIKE 'r%'", [F, F, F, N, F]],
  ["s NOT LIKE '%a%'", [F, T, T, N, F]],
  ["s LIKE ''", [F, F, T, N, F]],
  ["s LIKE 'naïve _'", [F, F, F, N, T]],
  ["s LIKE '%!%' ESCAPE '!'", [F, T, F, N, F]],
  ["s LIKE '%\\%' ESCAPE '\\'", [F, T, F, N, F]],
  ["s LIKE '%''%'", [F, T, F, N, F]],
  ["starts_with(s, 'it''s')", [F, T, F, N, F]],
  ["ends_with(s, '%')", [F, T, F, N, F]],
  ["contains(s, 'a')", [T, F, F, N, T]],
  ["contains(s, '')", [T, T, T, N, T]],
  ["contains('a_b', '_')", all(T)],
  ["regexp_matches(s, 'a')", [T, F, F, N, T]],
  ["regexp_matches(s, '^a')", all(F).map((no, i) => (i === 3 ? N : no))],
  ["regexp_matches(s, '^[A-Z]\\w+$')", [T, F, F, N, F]],
  ["regexp_matches(s, '(?i)^RAP$')", [T, F, F, N, F]],
  ["regexp_matches(s, '^.{7}$')", [F, F, F, N, T]],
  ["regexp_matches('a\nb', 'a.b')", all(F)],
  ["regexp_matches('a\n', 'a$')", all(F)],
]

const times: Answers = [
  ['year(d)', [2024, 2023, N, 1969, 2024]],
  ['month(t) = month(d)', [T, T, N, T, T]],
  ['day(d)', [29, 31, N, 20, 1]],
  ['hour(t)', [13, 23, N, 20, 0]],
  ['minute(t)', [45, 59, N, 17, 0]],
  ['isodow(d)', [4, 7, N, 7, 1]],
  ["date_diff('day', d, '2024-03-01')", [1, 61, N, 19948, 60]],
  ["date_diff('day', '2024-03-01', d)", [-1, -61, N, -19948, -60]],
  ["date_diff('hour', t, '2024-02-29 14:45:09')", [0, 1430, N, 478722, 1430]],
  ["date_diff('week', d, '2024-02-29')", [0, 8, N, 2849, 8]],
  ["date_diff('second', d, t)", [49510, 86399, N, 73060, 0]],
]

const castings: Answers = [
  ["CAST('12' AS integer) + 1", all(13)],
  ["CAST(' 12 ' AS integer)", all(12)],
  ["CAST('3.7' AS integer)", all(N)],
  ["CAST('1_000' AS integer)", all(N)],
  ["CAST('1e3' AS float)", all(1000)],
  ["CAST('1_000' AS float)", all(N)],
  ["CAST('NaN' AS float)", all(NaN)],
  ["CAST('' AS float)", all(N)],
  ['CAST(s AS float) IS NULL', all(T)],
  ['CAST(n AS text)', ['7', '-7', '0', N, '9223372036854775807']],
  ["CAST(b AS text) || '!'", ['true!', 'false!', N, 'true!', 'false!']],
  ['CAST(b AS integer)', [1, 0, N, 1, 0]],
  ["CAST('True' AS boolean)", all(T)],
  ["CAST('yes' AS boolean)", all(N)],
  ["CAST('2024-02-30' AS date)", all(N)],
  ["CAST('20240229' AS date)", all(N)],
  ["CAST('2024-02-29' AS date) = '2024-02-29'", all(T)],
  ["CAST('2024-02-29 25:00' AS timestamp)", all(N)],
  ['CAST(t AS date) = d', [T, T, N, T, T]],
  ['CAST(d AS text)', ['2024-02-29', '2023-12-31', N, '1969-07-20', '2024-01-01']],
  [
    'CAST(d AS timestamp)',
    ['2024-02-29 00:00:00', '2023-12-31 00:00:00', N, '1969-07-20 00:00:00', '2024-01-01 00:00:00'],
  ],
  ['coalesce(CAST(NULL AS integer), 3)', all(3)],
]

test.each([...values, ...comparisons, ...nullTests, ...logic, ...numbers, ...texts, ...times, ...castings])(
  '%s',
  async (text, expected) => {
    expect(await answers(text)).toEqual(expected)
  },
)

test('afterwards the table is what it was', async () => {
  expect(await answers('TRUE')).toHaveLength(5)
})
