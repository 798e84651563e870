import { expect, test } from 'vitest'
import { expectColumnCategoriesToMatchReference } from '../../src/expectations/index.ts'
import { resultOf } from '../dataEngine.ts'

/** The same rows, but for types: every column is in the reference what it is in the sample, or another way to write it. */
const reference = `SELECT 'a' AS g, 2::BIGINT AS n, 1.5::DECIMAL(5, 2) AS f, 3::BIGINT AS big, DATE '2020-01-05' AS d, TRUE AS b, NULL::VARCHAR AS unused`
const sample = `SELECT 'a' AS g, 2.0::DOUBLE AS n, 1.5::DOUBLE AS f, 3::UHUGEINT AS big, TIMESTAMP '2020-01-05 00:00:00' AS d, NULL::VARCHAR AS b, 7::BIGINT AS unused`
/** A row that no condition selects: its class is new in the sample. */
const other = (g: string, b: string, unused: string): string =>
  `SELECT '${g}', 99, 99, 99, DATE '1999-01-01', ${b}, ${unused}`

const where = (condition: string) =>
  resultOf(expectColumnCategoriesToMatchReference({ column: 'g', where: condition }), {
    reference: { parquet: `${reference} UNION ALL ${other('b', 'FALSE', 'NULL')}` },
    sample: { parquet: `${sample} UNION ALL ${other('c', 'NULL', '99')}` },
  })

test.each([
  'n = 2',
  'n % 4 = 2 AND abs(n) + 1 < 4',
  'f / 3 = 0.5',
  'big * 2 = 6',
  "d = '2020-01-05'",
  "d >= DATE '2020-01-01' AND month(d) = 1",
  'n IN (1, 2) AND coalesce(n, 0) BETWEEN 1 AND 3',
  'n = 2 AND (unused IS NULL OR unused % 2 = 1)',
  'n = 2 AND b IS NOT FALSE',
  'CASE WHEN b THEN n = 2 ELSE f = 1.5 END',
])('a condition is of reference and sample, whatever types their files have: %s', async (condition) => {
  expect(await where(condition)).toMatchObject({ status: 'pass' })
})

test.each([
  [
    'g > 1',
    "where: position 5: g is text and 1 is an integer; write a text as '…' in quotes, or CAST(g AS integer)",
  ],
  ['nn > 1', 'where: position 1: unknown column "nn"; did you mean "n"?'],
])('and an error where it fits neither: %s', async (condition, message) => {
  expect(await where(condition)).toMatchObject({ status: 'error', message })
})

test('and an error where a column is not of one type, or is not there', async () => {
  const data = { reference: 'g,n,m\na,1,2\n', sample: 'g,n\na,x\n' }
  const of = (condition: string) =>
    resultOf(expectColumnCategoriesToMatchReference({ column: 'g', where: condition }), data)
  expect(await of('n > 0')).toMatchObject({
    status: 'error',
    message: 'where: column "n" is integer in the reference and string in the sample',
  })
  expect(await of('m > 0')).toMatchObject({
    status: 'error',
    message: 'where: column "m" is not in the sample',
  })
})
