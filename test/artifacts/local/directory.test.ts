import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { resolve } from '../../../src/artifacts/resolve.ts'
import { openEngine } from '../../../src/engines/openEngine.ts'
import { folder, type Folder } from '../../cli/runCli.ts'

const csv = 'n,kind\n1,a\n2,b\n3,a\n'

async function inputs(at: Folder, reference: string, sample: string) {
  const { code, report } = await at.report('-r', reference, '-s', sample)
  return { code, rows: [report.inputs.reference?.rows, report.inputs.sample.rows], report }
}

test('a directory is all its files, with a slash its newest dataset, and @previous the one before', async () => {
  const at = folder({
    'data/dt=2021-07-10/part-0.csv': csv,
    'data/dt=2021-07-11/part-0.csv': csv,
    'data/dt=2021-07-11/part-1.csv': csv,
    'data/dt=2021-07-11/_SUCCESS': '',
    'data/.hidden/x.json': '{}',
    'data/notes.md': 'n',
  })
  expect((await inputs(at, 'data', 'data/')).rows).toEqual([9, 6])
  expect((await inputs(at, 'data', 'data')).report.warnings).toContain('data: not read as data: notes.md')
  const { rows, report } = await inputs(at, '@previous', 'data/')
  expect(rows).toEqual([3, 6])
  expect(report.inputs.sample).toMatchObject({
    uri: 'data/dt=2021-07-11',
    timestamp: '2021-07-11T00:00:00.000Z',
  })
  const missing = await at.run('-r', 'data/@latest~2', '-s', 'data')
  expect(missing.stderr).toBe('validate: data: there is none 2 before the newest: only 2 to choose from\n')
})

test('a CSV file in a directory such as dt=2021-07-11 has its own columns alone, and a warning says so', async () => {
  const at = folder({ 'data/dt=2021-07-11/x.csv': csv, 'data/dt=2021-07-12/x.csv': csv })
  const { report } = await inputs(at, 'data/dt=2021-07-11/x.csv', 'data')
  for (const { columns } of [report.inputs.reference!, report.inputs.sample])
    expect(columns.map(({ name }) => name)).toEqual(['n', 'kind'])
  expect(report.warnings).toContain(
    "the values of dt in the names of the directories aren't columns of csv files",
  )
})

test('directories are columns of Parquet files: dates, integers, or text where zeros lead', async () => {
  const at = folder({ 'env=prod/notes.txt': '' })
  await at.duckdb(
    "COPY (SELECT range AS id, DATE '2024-01-01' + CAST(range % 2 AS INTEGER) AS day, range % 3 AS n, '0' || range % 2 AS zip, CASE WHEN range > 5 THEN 'a b/c' END AS text FROM range(20)) TO '$/env=prod/data' (FORMAT parquet, PARTITION_BY (day, n, zip, text))",
  )
  for (const ref of ['env=prod/data', 'env=prod/data/**/*.parquet']) {
    const { report } = await inputs(at, ref, ref)
    expect(report.inputs.sample.rows).toBe(20)
    expect(report.inputs.sample.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'id integer',
      'day date',
      'n integer',
      'text string',
      'zip string',
    ])
    const text = report.results.find(({ id }) => id === 'expect_column_missing_rate_to_match_reference.text')
    expect(text?.observed).toBe(0.3)
  }
})

test('a day of one part has the columns of a day of several', async () => {
  const at = folder({ 'x.txt': '' })
  const days = (day: string, countries: string): string =>
    `COPY (SELECT range AS id, '${day}' AS dt, ${countries} AS country FROM range(20)) TO '$/data' (FORMAT parquet, PARTITION_BY (dt, country), APPEND)`
  await at.duckdb(days('2021-07-10', "'DE'"))
  await at.duckdb(days('2021-07-11', "CASE WHEN range % 2 = 0 THEN 'DE' ELSE 'FR' END"))
  const { report } = await inputs(at, '@previous', 'data/')
  for (const { columns } of [report.inputs.reference!, report.inputs.sample])
    expect(columns.map(({ name }) => name)).toEqual(['id', 'country'])
})

test('a warning names the keys that only some files have, and makes no column of them', async () => {
  const at = folder({ 'x.txt': '' })
  await at.duckdb(
    "COPY (SELECT range AS id, 2021 AS year FROM range(20)) TO '$/data' (FORMAT parquet, PARTITION_BY (year))",
  )
  await at.duckdb(
    "COPY (SELECT range AS id, 2021 AS year, 3 AS month FROM range(20)) TO '$/data' (FORMAT parquet, PARTITION_BY (year, month), APPEND)",
  )
  const { report } = await inputs(at, 'data', 'data')
  expect(report.inputs.sample.columns.map(({ name }) => name)).toEqual(['id'])
  expect(report.warnings).toContain(
    "the values of month, year in the names of the directories aren't columns, as not all files have the same ones",
  )
})

test('a key that is a column of the files, too, is reported if its values differ', async () => {
  const at = folder({ 'same/k=a%20b/_x': '', 'other/k=2/_x': '' })
  await at.duckdb("COPY (SELECT range AS id, 'a b' AS k FROM range(20)) TO '$/same/k=a%20b/x.parquet'")
  await at.duckdb("COPY (SELECT range AS id, range / 2 AS k FROM range(20)) TO '$/other/k=2/x.parquet'")
  const same = await inputs(at, 'same', 'same')
  expect(same.report.warnings.filter((text) => text.includes('directories'))).toEqual([])
  expect((await inputs(at, 'other', 'other')).report.warnings).toContain(
    'sample: the values of k are those in the names of the directories; other/k=2/x.parquet has others in its column',
  )
})

test('times in the names of directories may have escaped colons', async () => {
  const at = folder({
    'data/ts=2021-07-11 10%3A00%3A00/x.csv': csv,
    'data/ts=2021-07-11 09%3A00%3A00/x.csv': csv,
  })
  const { report } = await inputs(at, '@previous', 'data/')
  expect([report.inputs.reference?.timestamp, report.inputs.sample.timestamp]).toEqual([
    '2021-07-11T09:00:00.000Z',
    '2021-07-11T10:00:00.000Z',
  ])
})

test('a part that is removed after the parts were listed is one sentence', async () => {
  const at = folder({ 'csv/a.csv': csv, 'csv/b.csv': csv, 'parquet/_x': '' })
  await at.duckdb("COPY (SELECT range AS id FROM range(20)) TO '$/parquet/a.parquet'")
  await at.duckdb("COPY (SELECT range AS id FROM range(20)) TO '$/parquet/b.parquet'")
  for (const [kind, message] of [
    ['csv', /csv\/b\.csv: there is no such file/],
    ['parquet', /parquet\/b\.parquet is missing$/],
  ] as const) {
    const artifact = await resolve(join(at.path, kind), {})
    rmSync(join(at.path, kind, `b.${kind}`))
    await expect(openEngine(new Map([['sample', artifact]]))).rejects.toThrow(message)
  }
})

test('a directory without data files is one sentence', async () => {
  const at = folder({ 'data/_SUCCESS': '', 'x.csv': csv })
  const { code, stderr } = await at.run('-r', 'x.csv', '-s', 'data')
  expect(stderr).toBe('validate: data: no data files in the directory\n')
  expect(code).toBe(3)
})
