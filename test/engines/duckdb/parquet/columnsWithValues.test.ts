import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { resolve } from '../../../../src/artifacts/resolve.ts'
import { columnsWithValues } from '../../../../src/engines/duckdb/parquet/columnsWithValues.ts'
import { duckdbEngine } from '../../../../src/engines/duckdb/duckdbEngine.ts'
import { openSession } from '../../../../src/engines/duckdb/session.ts'
import { sql, SqlText, string } from '../../../../src/sql/sqlText.ts'

const fill = (column: string, rows = 5000): string => `SELECT ${column} FROM range(${rows}) t(i)`

async function write(...selects: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const session = await openSession()
  for (const [i, select] of selects.entries())
    await session.run(
      sql`COPY (${new SqlText(select)}) TO ${string(join(folder, `${i}.parquet`))} (FORMAT parquet, ROW_GROUP_SIZE 2048)`,
    )
  await session.close()
  return folder
}

const late = 'CASE WHEN i > 4500 THEN i END'

it.each([
  ['values in the last row group', fill(`${late} AS x, NULL::INT AS y, i AS z`), ['x', 'z']],
  ['NaN is a value', fill("'nan'::DOUBLE AS x, NULL::VARCHAR AS y, '' AS z"), ['x', 'z']],
  ['no rows', fill('i AS x', 0), []],
  ['fields of structs', fill('{ a: i } AS s, i AS z'), ['z']],
  ['a column with the name of a field', fill('{ a: i } AS s, NULL::INT AS "s, a", i AS z'), []],
])('%s', async (_, select, names) => {
  const session = await openSession()
  onTestFinished(() => session.close())
  const found = await columnsWithValues(session, join(await write(select), '0.parquet'))
  expect([...found].sort()).toEqual(names)
})

it.each([
  ['one file', [fill(`${late} AS x, NULL::INT AS y, i AS z`)], ['x integer', 'y null', 'z integer']],
  [
    'a dataset that has values in another file',
    [fill('NULL::BIGINT AS x, NULL::BIGINT AS y'), fill(`${late} AS x, NULL::BIGINT AS y`)],
    ['x integer', 'y null'],
  ],
  ['a field of a name', [fill('{ a: i } AS s, NULL::INT AS "s, a"')], ['s other', 's, a null']],
  ['no rows', [fill('i AS x, NULL::INT AS y', 0)], ['x integer', 'y integer']],
])('types of columns: %s', async (_, selects, types) => {
  const engine = await duckdbEngine(new Map([['sample', await resolve(await write(...selects))]]))
  onTestFinished(() => engine.close())
  const { columns } = engine.tables.get('sample')!
  expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual(types)
})
