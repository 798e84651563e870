import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { csv, folder, resultOf, rows } from './runCli.ts'

const good = csv(
  'a,b',
  rows(20, (i) => `${i % 4},${'xy'[i % 2]!}`),
)
const compare = (sample: string): string[] => ['--reference', 'good.csv', '--sample', sample]

test.each<[why: string, name: string, content: string | Uint8Array, message: string]>([
  ['an empty CSV file', 'x.csv', '', 'x.csv is empty: a CSV file starts with a line of column names'],
  ['only blank lines', 'x.csv', '\n\n', 'x.csv is empty: a CSV file starts with a line of column names'],
  ['UTF-16 without a mark', 'x.csv', Buffer.from('a,b\n', 'utf16le'), 'Pass --encoding utf-16le.'],
  [
    'a pointer of Git LFS',
    'x.csv',
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n',
    'x.csv is a pointer of Git LFS, not the data. Fetch the data with git lfs pull.',
  ],
  ['an empty Parquet file', 'x.parquet', '', "'x.parquet' too small to be a Parquet file"],
  ['CSV named Parquet', 'x.parquet', good, "x.parquet isn't parquet, as its name says"],
  ['an empty Arrow file', 'x.arrow', '', 'x.arrow holds no Arrow data: it is empty or has no columns'],
  ['CSV named Arrow', 'x.arrow', good, "x.arrow isn't arrow, as its name says"],
  [
    'an empty JSON file',
    'x.json',
    '',
    'x.json is empty: expected an array of objects, or an object on each line',
  ],
  [
    'JSON without objects',
    'x.json',
    '[1,2]',
    'x.json: line 1: expected an array of objects, or an object on each',
  ],
  [
    'arrays on two lines',
    'x.json',
    '[{"a":1}]\n[{"a":2}]',
    'x.json: line 2: expected nothing behind the list',
  ],
  ['JSON cut off', 'x.json', '[{"a":1},{"a"', 'x.json: line 1: the file ends inside of a value'],
  ['JSON with more behind it', 'x.json', '[{"a":1}] and', 'x.json: line 1: expected nothing behind the list'],
  ['gzip cut off', 'x.dat', Buffer.from('1f8b0800', 'hex'), 'Cannot read x.dat: unexpected end of file; the'],
  [
    'zstd cut off',
    'x.dat',
    Buffer.from('28b52ffd', 'hex'),
    'Cannot read x.dat: the file ends too early; the',
  ],
  ['a workbook', 'x.csv', 'PK\x03\x04 xl/workbook.xml', 'x.csv could not be read as excel: '],
  ['bytes named CSV', 'x.csv', Buffer.from([97, 0, 44, 98, 10]), "x.csv isn't UTF-8: its fir"],
])('%s: %s cannot be read', async (_why, name, content, message) => {
  const { code, stdout, stderr } = await folder({ 'good.csv': good, [name]: content }).run(...compare(name))
  expect(stderr).toContain(message)
  expect(stderr).toMatch(/^validate: /)
  expect(stderr).not.toMatch(/LINE 1|CREATE TEMP| {4}at /)
  expect(stdout).toBe('')
  expect(code).toBe(3)
})

test.each(['nope.csv', 'no*.csv'])('%s: no such file', async (name) => {
  const { code, stdout, stderr } = await folder({ 'good.csv': good }).run(...compare(name))
  expect(stderr).toBe(`validate: ${name}: no such file\n`)
  expect(stdout).toBe('')
  expect(code).toBe(3)
})

test('a directory without data cannot be read', async () => {
  const at = folder({ 'good.csv': good, 'data/_SUCCESS': '' })
  const { code, stderr } = await at.run(...compare('data'))
  expect(stderr).toBe('validate: data: no data files in the directory\n')
  expect(code).toBe(3)
})

test.each(['x.csv.gz', 'x.csv.zst', 'x.parquet', 'x.json.gz'])('%s cut off in the middle', async (name) => {
  const data = folder({ 'good.csv': good })
  const options = {
    'x.csv.gz': 'FORMAT csv, COMPRESSION gzip',
    'x.csv.zst': 'FORMAT csv, COMPRESSION zstd',
    'x.parquet': 'FORMAT parquet',
    'x.json.gz': 'FORMAT json, COMPRESSION gzip',
  }[name]
  await data.duckdb(
    `COPY (SELECT i % 4 AS a, hash(i) AS b FROM range(5000) r(i)) TO '$/${name}' (${options!})`,
  )
  const whole = readFileSync(join(data.path, name))
  data.write(name, whole.subarray(0, whole.length / 2))
  const { code, stdout, stderr } = await data.run(...compare(name))
  expect(stderr).toContain(name)
  expect(stderr).toMatch(/damaged or cut off|No magic bytes|unexpected end|could not be read as json/i)
  expect(stdout).toBe('')
  expect(code).toBe(3)
})

describe('a file with a header and no row', () => {
  const header = 'a,b\n'

  test('is counted as it is, and fails where rows are asked for', async () => {
    const suite = 'expectations:\n  - { type: expect_table_row_count_to_be_between, min_value: 1 }\n'
    const { code, report } = await folder({ 'x.csv': header, 'suite.yaml': suite }).report(
      ...['--suite', 'suite.yaml', '--sample', 'x.csv'],
    )
    expect(report.inputs.sample.rows).toBe(0)
    expect(resultOf(report, 'expect_table_row_count_to_be_between').message).toBe(
      '0 rows; expected at least 1',
    )
    expect(code).toBe(1)
  })

  test('makes no value NaN and passes no test', async () => {
    const { stdout, report } = await folder({ 'good.csv': good, 'x.csv': header }).report(...compare('x.csv'))
    expect(stdout).not.toContain('NaN')
    expect(report.results.filter(({ test }) => test)).toEqual([])
    expect(report.family?.size ?? 0).toBe(0)
    const drift = resultOf(report, 'expect_column_distribution_to_match_reference', 'a')
    expect(drift).toMatchObject({
      status: 'skip',
      message: expect.stringContaining('the sample has no ') as string,
    })
  })

  // Only names of columns were compared: a gate that says PASS to an export that came out empty is not to be believed.
  test('is not green', async () => {
    const { code, stdout } = await folder({ 'good.csv': good, 'x.csv': header }).run(...compare('x.csv'))
    expect(stdout).toMatch(/✗ table +the sample has no rows; allow_empty: true in the suite lets it pass\n/)
    expect(code).toBe(1)
  })

  test('is no reference', async () => {
    const { code, stderr } = await folder({ 'x.csv': header, 'good.csv': good }).run(
      ...['--reference', 'x.csv', '--sample', 'good.csv'],
    )
    expect(stderr).toBe('validate: the reference has no rows, so nothing can be compared with it\n')
    expect(code).toBe(2)
  })
})
