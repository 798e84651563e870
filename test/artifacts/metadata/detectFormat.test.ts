import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { detectFormat } from '../../../src/artifacts/metadata/detectFormat.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['a.csv', 'csv'],
  ['a.CSV', 'csv'],
  ['a.tsv', 'csv'],
  ['a.tab', 'csv'],
  ['a.txt', 'csv'],
  ['a.csv.gz', 'csv'],
  ['a.tsv.zst', 'csv'],
  ['a.parquet', 'parquet'],
  ['a.parq', 'parquet'],
  ['a.pq', 'parquet'],
  ['a.json', 'json'],
  ['a.ndjson', 'json'],
  ['a.jsonl.gz', 'json'],
  ['a.json.zst', 'json'],
  ['a.arrow', 'arrow'],
  ['a.arrows', 'arrow'],
  ['a.feather', 'arrow'],
  ['a.ipc', 'arrow'],
  ['a.npy', 'npy'],
  ['a.parquet.csv', 'csv'],
])('the name %s tells %s, and the file is not opened', async (name, format) => {
  expect(await detectFormat(join(folder, 'nowhere', name))).toBe(format)
})

test.each<[start: string, format: string]>([
  ['PAR1\x15\x00', 'parquet'],
  ['ARROW1\0\0', 'arrow'],
  ['\xff\xff\xff\xff\x10\0\0\0', 'arrow'],
  ['[{"a":1}]', 'json'],
  ['\n  {"a":1}', 'json'],
  ['a,b\n1,2\n', 'csv'],
  ['', 'csv'],
  ['PAR', 'csv'],
  ['\x93NUMPY\x01\0', 'npy'],
])('the first bytes %j tell %s', async (start, format) => {
  const file = join(folder, 'data')
  writeFileSync(file, start, 'latin1')
  expect(await detectFormat(file)).toBe(format)
})

test.each([
  ['\x1f\x8b\x08\0', 'is compressed by gzip, which its name must say: .csv.gz or .json.gz'],
  ['\x28\xb5\x2f\xfd', 'is compressed by zstd, which its name must say: .csv.zst or .json.zst'],
  ['PK\x03\x04', 'is a ZIP archive (an Excel workbook is one); unpack it, or save it as CSV'],
])('the first bytes %j are said not to be data', async (start, message) => {
  const file = join(folder, 'data')
  writeFileSync(file, start, 'latin1')
  await expect(detectFormat(file)).rejects.toThrow(`${file} ${message}`)
})
