import { expect, test } from 'vitest'
import { csv, folder, rows } from './runCli.ts'

const part = (first: number, size: number): string =>
  csv(
    'n,k',
    rows(size, (i) => `${(first + i) % 50},k${i % 3}`),
  )

test.each(['csv', 'ndjson'])('standard input is read as the %s that it is', async (extension) => {
  const text = {
    csv: part(0, 200),
    ndjson: rows(200, (i) => `{"n":${i % 50},"k":"k${i % 3}"}\n`).join(''),
  }[extension]!
  const data = folder({ 'reference.csv': part(0, 200) })
  const { code, stdout } = await data.startWith(text, '--reference', 'reference.csv', '--sample', '-')
  expect(stdout).toMatch(/sample +- +200 rows · 2 columns/)
  expect(stdout).toContain('PASS')
  expect(code).toBe(0)
})

test('standard input is called so where it cannot be read', async () => {
  const data = folder({ 'reference.csv': part(0, 200) })
  const args = ['--reference', 'reference.csv', '--sample', '-']
  const empty = await data.startWith('', ...args)
  expect(empty.stderr).toBe(
    'validate: standard input is empty: a CSV file starts with a line of column names\n',
  )
  expect(empty.code).toBe(3)
  const packed = await data.startWith(Buffer.from('1f8b0800', 'hex'), ...args)
  expect(packed.stderr).toMatch(/^validate: Cannot read standard input: unexpected end of file/)
  expect(packed.code).toBe(3)
  const parquet = await data.startWith('PAR1 and no more', ...args)
  expect(parquet.stderr).toMatch(/^validate: .*'standard input'/)
  expect(parquet.code).toBe(3)
})

test('standard input may be said to be of a format', async () => {
  const data = folder({ 'reference.csv': 'n\n1\n' })
  const { code, stderr } = await data.startWith(
    'n\n1\n',
    '--reference',
    'reference.csv',
    '--sample',
    '-',
    '--format',
    'parquet',
  )
  expect(stderr).toMatch(/^validate: /)
  expect(code).toBe(3)
})
