import { expect, test } from 'vitest'
import { openSession } from '../../../../src/engines/duckdb/session.ts'
import { toValue } from '../../../../src/engines/duckdb/types/toValue.ts'
import { SqlText } from '../../../../src/sql/sqlText.ts'

test.each<[bigint, number | bigint]>([
  [0n, 0],
  [-5n, -5],
  [9007199254740991n, 9007199254740991],
  [-9007199254740991n, -9007199254740991],
  [9007199254740992n, 9007199254740992n],
  [9007199254740993n, 9007199254740993n],
  [-9007199254740993n, -9007199254740993n],
])('%s is a number only where it is exact', (value, expected) => {
  expect(toValue(value)).toBe(expected)
})

test.each<[statement: string, expected: unknown]>([
  ['NULL', null],
  ['TRUE', true],
  ['1::TINYINT', 1],
  ['1::HUGEINT', 1],
  ['9007199254740993::BIGINT', 9007199254740993n],
  ['170141183460469231731687303715884105727::HUGEINT', 170141183460469231731687303715884105727n],
  ['1.5::DOUBLE', 1.5],
  [`'nan'::DOUBLE`, NaN],
  [`'-inf'::DOUBLE`, -Infinity],
  ['-0.0::DOUBLE', -0],
  [`''`, ''],
  ['1.50::DECIMAL(10,2)', '1.50'],
  [`DATE '2020-02-29'`, '2020-02-29'],
  [`TIMESTAMP '2020-02-29 01:02:03.5'`, '2020-02-29 01:02:03.5'],
  [`TIMESTAMPTZ '2020-02-29 01:02:03+02'`, '2020-02-28 23:02:03+00'],
  [`'d9428888-122b-11e1-b85c-61cd3cbb3210'::UUID`, 'd9428888-122b-11e1-b85c-61cd3cbb3210'],
  ['[1, NULL]', '[1, NULL]'],
  [`{'a': 1}`, `{'a': 1}`],
])('%s', async (statement, expected) => {
  const session = await openSession()
  const rows = await session.rows(new SqlText(`SELECT ${statement} AS value`))
  await session.close()
  expect(rows).toEqual([{ value: expected }])
})

test('a column may have any name', async () => {
  const session = await openSession()
  const [row] = await session.rows(new SqlText('SELECT 1 AS "__proto__", 2 AS "constructor", 3 AS "a""b"'))
  await session.close()
  expect(Object.entries(row!)).toEqual([
    ['__proto__', 1],
    ['constructor', 2],
    ['a"b', 3],
  ])
})
