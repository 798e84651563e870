import {
  Bool,
  DateDay,
  Decimal,
  Float64,
  Int64,
  makeData,
  Table,
  tableToIPC,
  Timestamp,
  TimeUnit,
  Utf8,
  Vector,
  vectorFromArray,
} from 'apache-arrow'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { resolve } from '../../../src/artifacts/resolve.ts'
import { duckdbEngine } from '../../../src/engines/duckdb/duckdbEngine.ts'
import { openSession } from '../../../src/engines/duckdb/session.ts'
import { expectColumnMaxToBeBetween } from '../../../src/expectations/expectColumnMaxToBeBetween.ts'
import { expectColumnMeanToBeBetween } from '../../../src/expectations/expectColumnMeanToBeBetween.ts'
import { expectColumnStdevToBeBetween } from '../../../src/expectations/expectColumnStdevToBeBetween.ts'
import { expectColumnSumToBeBetween } from '../../../src/expectations/expectColumnSumToBeBetween.ts'
import { expectColumnValuesToBeBetween } from '../../../src/expectations/expectColumnValuesToBeBetween.ts'
import { expectColumnValuesToBeInSet } from '../../../src/expectations/expectColumnValuesToBeInSet.ts'
import { expectColumnValuesToBeOfType } from '../../../src/expectations/expectColumnValuesToBeOfType.ts'
import { expectColumnValuesToBeUnique } from '../../../src/expectations/expectColumnValuesToBeUnique.ts'
import { expectColumnValuesToNotBeNull } from '../../../src/expectations/expectColumnValuesToNotBeNull.ts'
import { expectRowValuesToHaveRecentData } from '../../../src/expectations/expectRowValuesToHaveRecentData.ts'
import { expressionIsTrue } from '../../../src/expectations/expressionIsTrue.ts'
import { run } from '../../../src/runner/run.ts'
import { sql, SqlText, string } from '../../../src/sql/sqlText.ts'

const rows = [
  "(1::BIGINT, 900719925474099301::BIGINT, 0.1::DOUBLE, 10.25::DECIMAL(10,2), TRUE, 'Ann', DATE '2024-02-29', TIMESTAMP '2024-02-29 13:45:10.5', TIMESTAMPTZ '2024-03-11 01:30:00+03')",
  "(2, 900719925474099302, 0.2, 0.75, FALSE, 'Bob, \"B\"', DATE '1999-12-31', TIMESTAMP '1999-12-31 23:59:59', TIMESTAMPTZ '2024-03-11 09:00:00+00')",
  '(3, NULL, -1e300, NULL, NULL, NULL, NULL, NULL, NULL)',
]
const select = new SqlText(
  `SELECT * FROM (VALUES ${rows.join()}) t(id, big, x, cents, flag, name, day, "local", instant)`,
)

/** The same rows, made by Apache Arrow. */
function arrowTable(): Table {
  const times = (unit: TimeUnit, zone: string | null, ...values: (number | null)[]): Vector =>
    new Vector([
      makeData({
        type: new Timestamp(unit, zone),
        length: values.length,
        nullCount: 1,
        nullBitmap: Uint8Array.of(0b011),
        data: BigInt64Array.from(values, (value) => BigInt(value ?? 0) * 1000n),
      }),
    ])
  const cents = new Vector([
    makeData({
      type: new Decimal(2, 10, 128),
      length: 3,
      nullCount: 1,
      nullBitmap: Uint8Array.of(0b011),
      data: Uint32Array.of(1025, 0, 0, 0, 75, 0, 0, 0, 0, 0, 0, 0),
    }),
  ])
  return new Table({
    id: vectorFromArray([1n, 2n, 3n], new Int64()),
    big: vectorFromArray([900719925474099301n, 900719925474099302n, null], new Int64()),
    x: vectorFromArray([0.1, 0.2, -1e300], new Float64()),
    cents,
    flag: vectorFromArray([true, false, null], new Bool()),
    name: vectorFromArray(['Ann', 'Bob, "B"', null], new Utf8()),
    day: vectorFromArray([new Date('2024-02-29'), new Date('1999-12-31'), null], new DateDay()),
    local: times(
      TimeUnit.MICROSECOND,
      null,
      Date.UTC(2024, 1, 29, 13, 45, 10, 500),
      Date.UTC(1999, 11, 31, 23, 59, 59),
      null,
    ),
    instant: times(
      TimeUnit.MICROSECOND,
      'Europe/Berlin',
      Date.UTC(2024, 2, 10, 22, 30),
      Date.UTC(2024, 2, 11, 9),
      null,
    ),
  })
}

const column = (name: string) => ({ column: name })
const suite = [
  expectColumnValuesToBeOfType({ ...column('id'), type_: 'integer' }),
  expectColumnValuesToBeUnique(column('big')),
  expectColumnValuesToBeBetween({ ...column('big'), maxValue: '900719925474099301' }),
  expectColumnValuesToBeInSet({ ...column('big'), valueSet: ['900719925474099301'] }),
  expectColumnMaxToBeBetween({ ...column('big'), maxValue: '900719925474099301' }),
  expectColumnValuesToBeBetween({ ...column('x'), minValue: 0.1, maxValue: 0.2 }),
  expectColumnSumToBeBetween({ ...column('x'), minValue: 0, where: 'id < 3' }),
  expectColumnMeanToBeBetween({ ...column('cents'), maxValue: 5.5 }),
  expectColumnStdevToBeBetween({ ...column('cents'), maxValue: 1 }),
  expectColumnValuesToBeInSet({ ...column('cents'), valueSet: [10.25, '0.750'] }),
  expectColumnValuesToBeInSet({ ...column('flag'), valueSet: [true] }),
  expectColumnValuesToBeInSet({ ...column('name'), valueSet: ['Ann'] }),
  expectColumnValuesToNotBeNull(column('name')),
  expectColumnValuesToBeOfType({ ...column('day'), type_: 'date' }),
  expectColumnValuesToBeBetween({ ...column('day'), minValue: '2000-01-01T12:00' }),
  expectColumnValuesToBeInSet({ ...column('day'), valueSet: ['2024-02-29T00:00:00Z', '1999-12-31'] }),
  expectColumnValuesToBeBetween({ ...column('local'), minValue: '2024-02-29T14:45:10.5+01:00' }),
  expectColumnValuesToBeOfType({ ...column('instant'), type_: 'timestamp' }),
  expectColumnValuesToBeBetween({ ...column('instant'), minValue: '2024-03-11T00:00:00Z' }),
  expectColumnValuesToBeInSet({
    ...column('instant'),
    valueSet: ['2024-03-11T01:30+03:00', '2024-03-11T10:00+01:00'],
  }),
  expectRowValuesToHaveRecentData({
    ...column('instant'),
    datepart: 'hour',
    interval: 1,
    now: '2024-03-11T09:59:00Z',
  }),
  expressionIsTrue({ expression: "instant >= '2024-03-11T00:30:00+02:00'" }),
]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
  const session = await openSession()
  const copy = (name: string, options: string): Promise<void> =>
    session.run(sql`COPY (${select}) TO ${string(join(folder, name))} (${new SqlText(options)})`)
  await copy('t.csv', 'FORMAT csv, HEADER')
  await copy('t.tsv', "FORMAT csv, HEADER, DELIMITER '\t'")
  await copy('t.ndjson', 'FORMAT json')
  await copy('t.json', 'FORMAT json, ARRAY true')
  await copy('t.parquet', 'FORMAT parquet')
  await session.close()
  await writeFile(join(folder, 't.arrow'), tableToIPC(arrowTable(), 'file'))
  await writeFile(join(folder, 't.feather'), tableToIPC(arrowTable(), 'file'))
  await writeFile(join(folder, 'stream.arrow'), tableToIPC(arrowTable(), 'stream'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function verdicts(name: string): Promise<readonly string[]> {
  const engine = await duckdbEngine(new Map([['sample', await resolve(join(folder, name))]]))
  try {
    const { results } = await run(suite, engine, { alpha: 0.05, correction: 'none', maxExamples: 5 })
    return results.map(({ column = 'table', status, message }) => `${column} ${status}: ${message}`)
  } finally {
    await engine.close()
  }
}

it.each(['t.csv', 't.tsv', 't.ndjson', 't.json', 't.arrow', 't.feather', 'stream.arrow'])(
  'one suite has one verdict: %s is judged as Parquet is',
  async (name) => {
    expect(await verdicts(name)).toEqual(await verdicts('t.parquet'))
  },
)

it('the verdicts are right', async () => {
  expect(await verdicts('t.parquet')).toMatchInlineSnapshot(`
    [
      "id pass: all 3 values are of type integer",
      "big pass: all 2 values occur once",
      "big fail: 1 of 2 values is outside [-∞, 900719925474099301]",
      "big fail: 1 of 2 values is not in {"900719925474099301"}",
      "big fail: the maximum 900719925474099302 is outside [-∞, 900719925474099301]",
      "x fail: 1 of 3 values is outside [0.1, 0.2]",
      "x pass: the sum 0.3 is inside [0, ∞]",
      "cents pass: the mean 5.5 is inside [-∞, 5.5]",
      "cents fail: the standard deviation 6.71751 is outside [-∞, 1]",
      "cents pass: all 2 values are in {10.25, "0.750"}",
      "flag fail: 1 of 2 values is not in {true}",
      "name fail: 1 of 2 values is not in {"Ann"}",
      "name fail: 1 of 3 values is missing",
      "day pass: all 2 values are of type date",
      "day fail: 1 of 2 values is outside [2000-01-01T12:00, ∞]",
      "day pass: all 2 values are in {"2024-02-29T00:00:00Z", "1999-12-31"}",
      "local fail: 1 of 2 values is outside [2024-02-29T14:45:10.5+01:00, ∞]",
      "instant pass: all 2 values are of type timestamp",
      "instant fail: 1 of 2 values is outside [2024-03-11T00:00:00Z, ∞]",
      "instant pass: all 2 values are in {"2024-03-11T01:30+03:00", "2024-03-11T10:00+01:00"}",
      "instant pass: the newest date 2024-03-11T09:00:00Z is no older than 1 hour",
      "instant pass: all 2 rows are instant >= '2024-03-11T00:30:00+02:00'",
    ]
  `)
})
