import { expect, test } from 'vitest'
import { csv, folder, rows } from './runCli.ts'

const part = (first: number, size: number): string =>
  csv(
    'n,k',
    rows(size, (i) => `${(first + i) % 50},k${i % 3}`),
  )

test('a glob reads its files as one table', async () => {
  const data = folder({ 'all.csv': part(0, 500), 'p/1.csv': part(0, 200), 'p/2.csv': part(200, 300) })
  const { code, report } = await data.report('--reference', 'all.csv', '--sample', 'p/*.csv')
  expect(report.inputs.sample).toMatchObject({ rows: 500, ref: 'p/*.csv' })
  expect(report.status).toBe('pass')
  expect(code).toBe(0)
})

test('a glob of files with different headers names both files and both headers', async () => {
  const data = folder({ 'all.csv': part(0, 9), 'p/1.csv': part(0, 9), 'p/2.csv': 'k,n\nk1,1\n' })
  const { code, stderr } = await data.run('--reference', 'all.csv', '--sample', 'p/*.csv')
  expect(stderr).toBe(
    'validate: the files of p/*.csv have different columns: p/2.csv has k, n, the files before it have n, k\n',
  )
  expect(code).toBe(3)
})

test('a glob of files of two formats names both files', async () => {
  const data = folder({ 'all.csv': part(0, 9), 'p/1.csv': part(0, 9), 'p/2.json': '[{"n":1}]' })
  const { code, stderr } = await data.run('--reference', 'all.csv', '--sample', 'p/*')
  expect(stderr).toBe('validate: the files of p/* are not of one format: p/1.csv is csv, p/2.json is json\n')
  expect(code).toBe(3)
})

test('a glob of Parquet files whose types differ rounds nothing', async () => {
  const data = folder()
  await data.duckdb(
    `COPY (SELECT i::INT AS a FROM range(10) r(i)) TO '$/1.parquet'`,
    `COPY (SELECT i + 0.5::DOUBLE AS a FROM range(10) r(i)) TO '$/2.parquet'`,
  )
  const { code, stderr } = await data.run('--reference', '*.parquet', '--sample', '1.parquet')
  expect(stderr).toBe(
    'validate: 2.parquet has other columns or types than 1.parquet: a DOUBLE against a INTEGER\n',
  )
  expect(code).toBe(3)
})

test('a glob of many JSON files sees what only the last one has', async () => {
  const data = folder()
  for (let i = 10; i < 50; i++) data.write(`${i}.json`, i === 49 ? '{"a":1.5,"late":true}' : '{"a":1}')
  data.write('suite.yaml', 'columns:\n  a:\n  late: { type: boolean }\n')
  const { code, report } = await data.report('--suite', 'suite.yaml', '--sample', '*.json')
  expect(report.inputs.sample).toMatchObject({ rows: 40 })
  expect(report.inputs.sample.columns).toMatchObject([
    { name: 'a', type: 'float' },
    { name: 'late', type: 'boolean' },
  ])
  expect(code).toBe(0)
})

test('a glob is not what a name with brackets means where such a file is', async () => {
  const data = folder({ 'data[1].csv': part(0, 9), 'data1.csv': part(0, 5) })
  const { report } = await data.report('--reference', 'data1.csv', '--sample', 'data[1].csv')
  expect(report.inputs.sample.rows).toBe(9)
})
