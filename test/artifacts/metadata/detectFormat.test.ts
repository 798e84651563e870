import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { detectFormat } from '../../../src/artifacts/metadata/detectFormat.ts'
import { formatOfName } from '../../../src/artifacts/metadata/formatOfName.ts'

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
])('the name %s shows %s', (name, format) => {
  expect(formatOfName(name)).toBe(format)
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

test.each<[name: string, start: string | Buffer, format: string]>([
  ['a.csv', 'PAR1\x15\x00', 'parquet'],
  ['a.parquet', 'ARROW1\0\0', 'arrow'],
  ['a.txt', '{"a":1}\n{"a":2}\n', 'json'],
  ['a.csv', '{a},b\n', 'csv'],
  ['a.json', 'nil', 'json'],
  ['a.parquet', '[{"a":1}]', 'json'],
  ['a.csv', '\xff\xfe[\0{\0"\0', 'json'],
  ['a.csv', '\0\0\0[\0\0\0{', 'json'],
  ['a.csv', gzipSync('a,b\n'), 'csv'],
  ['a', gzipSync('[{"a":1}]'), 'json'],
  ['a.csv', 'PK\x03\x04....xl/workbook.xml', 'excel'],
  ['a', 'Obj\x01', 'avro'],
  ['a', Buffer.from('KLUv/QRYQQAAYSxiCjEsMgo158rO', 'base64'), 'csv'],
])('bytes go before the name %s', async (name, start, format) => {
  const file = join(folder, name)
  writeFileSync(file, start, 'latin1')
  expect(await detectFormat(file)).toBe(format)
})

test.each<[start: string | Buffer, message: string]>([
  ['PK\x03\x04....a.csv', 'a ZIP archive. Unpack it, and pass the files in it.'],
  ['PK\x03\x04....x.npy', 'a NumPy archive (NPZ). Unpack it, and pass the arrays (.npy) in it.'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Excel workbook (XLS). Save the sheet as CSV.'],
  ['SQLite format 3\0', 'an SQLite database. Name its table: sqlite:file.db?table=name'],
  ['ORC\n', 'an ORC file. Save it as CSV or Parquet.'],
  ['\x89HDF\r\n\x1a\n', 'an HDF5 file. Save the table as CSV or Parquet.'],
  ['\x80\x04\x95\0', "a Python pickle, which isn't read because it can run code. Save it as CSV or Parquet."],
  ['%PDF-1.7', 'a PDF document. Pass the data that it was made from.'],
  ['BZh91AY', 'compressed by bzip2. Decompress it.'],
  [
    'version https://git-lfs.github.com/spec/v1\n',
    'a pointer of Git LFS, not the data. Fetch the data with git lfs pull.',
  ],
  ['<!DOCTYPE html><html>', 'an HTML page, perhaps of an error or a login. Download the data itself.'],
  ['\0'.repeat(100), 'nothing but zeros at its start, as a copy that failed leaves it. Get the file again.'],
  ['\0\x01\0\0Standard Jet DB\0', 'an Access database. Save the table as CSV.'],
  ['\x03\x7a\x07\x1a\x01\0\0\0', 'a dBase file (DBF). Save it as CSV or Parquet.'],
  ['PARE....', 'an encrypted Parquet file. Decrypt it.'],
  ['{\\rtf1\\ansi}', 'a text document (RTF). Pass the data that it was made from.'],
  [gzipSync(gzipSync('a,b\n')), 'compressed twice. Decompress it once.'],
  [gzipSync('%PDF-1.7'), 'a PDF document, packed by gzip. Pass the data that it was made from.'],
  [gzipSync('PAR1\x15\0'), 'parquet, packed by gzip. Decompress it.'],
])('refuses what starts with %j, whatever it is called', async (start, message) => {
  for (const name of ['data', 'data.csv', 'data.parquet']) {
    const file = join(folder, name)
    writeFileSync(file, start, 'latin1')
    await expect(detectFormat(file)).rejects.toThrow(`${file} is ${message}`)
  }
})

test.each<[name: string, start: string, message: string]>([
  [
    'b.parquet',
    'a,b\n1,2\n',
    "isn't parquet, as its name says: it is text. If it is CSV, pass --format csv.",
  ],
  ['b.json', 'a,b\n1,2\n', "isn't json, as its name says: it is text. If it is CSV, pass --format csv."],
  ['b.arrow', 'some text', "isn't arrow, as its name says: it is text. If it is CSV, pass --format csv."],
  ['b.parquet', '\x01\x02', "isn't parquet, as its name says: its first bytes are of another kind."],
])('the name %s is not enough for %j', async (name, start, message) => {
  const file = join(folder, name)
  writeFileSync(file, start, 'latin1')
  await expect(detectFormat(file)).rejects.toThrow(message)
})
