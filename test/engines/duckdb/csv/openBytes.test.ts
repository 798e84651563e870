import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openBytes } from '../../../../src/engines/duckdb/csv/openBytes.ts'
import { csvFile } from './csvBytes.ts'

const text = 'a,b\n' + '1,2\n'.repeat(100_000)
// printf 'a,b\n1,2\n' | zstd
const zstd = Buffer.from('KLUv/QRYQQAAYSxiCjEsMgo158rO', 'base64')

async function read(path: string): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of openBytes(path)) parts.push(chunk)
  return Buffer.concat(parts).toString()
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = copy[at]! ^ 1
  return copy
}

describe('openBytes', () => {
  it('reads a plain file', async () => expect(await read(csvFile(text))).toBe(text))

  it('reads gzip of one and of several members', async () => {
    expect(await read(csvFile(gzipSync(text), 'a.csv.gz'))).toBe(text)
    const two = Buffer.concat([gzipSync('a\n'), gzipSync('1\n')])
    expect(await read(csvFile(two, 'two.csv.GZ'))).toBe('a\n1\n')
  })

  it('reads zstandard of one and of several frames', async () => {
    expect(await read(csvFile(zstd, 'a.csv.zst'))).toBe('a,b\n1,2\n')
    expect(await read(csvFile(Buffer.concat([zstd, zstd]), 'b.csv.zst'))).toBe('a,b\n1,2\n'.repeat(2))
  })

  it.each([
    ['cut.csv.gz', gzipSync(text).subarray(0, 200)],
    ['flipped.csv.gz', flipped(gzipSync(text, { level: 0 }), 3000)],
    ['cut.csv.zst', zstd.subarray(0, zstd.length - 6)],
    ['flipped.csv.zst', flipped(zstd, 9)],
    ['followed.csv.zst', Buffer.concat([zstd, Buffer.from('1,2\n')])],
  ])('names a damaged archive and keeps the cause: %s', async (name, content) => {
    const path = csvFile(content, name)
    const error: unknown = await read(path).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(Error)
    expect((error as Error).message).toContain(`Cannot read ${path}: `)
    expect((error as Error).message).toContain('damaged or cut off')
    expect((error as Error).cause).toBeInstanceOf(Error)
  })

  it('goes by the first bytes, whatever the file is called', async () => {
    expect(await read(csvFile(gzipSync(text), 'a.csv'))).toBe(text)
    expect(await read(csvFile(zstd, 'a.csv.gz'))).toBe('a,b\n1,2\n')
    expect(await read(csvFile(text, 'a.csv.gz'))).toBe(text)
  })

  it('passes over zstandard frames without data', async () => {
    const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3])
    expect(await read(csvFile(Buffer.concat([skippable, zstd, skippable]), 'a.zst'))).toBe('a,b\n1,2\n')
  })

  it('names a missing file', async () => {
    await expect(read('/nowhere/a.csv')).rejects.toThrow('Cannot read /nowhere/a.csv: there is no such file')
    await expect(read('/nowhere/a.csv.gz')).rejects.toThrow(
      'Cannot read /nowhere/a.csv.gz: there is no such file',
    )
  })

  it('can be left early', async () => {
    for await (const chunk of openBytes(csvFile(gzipSync(text), 'a.csv.gz'))) {
      expect(chunk.length).toBeGreaterThan(0)
      break
    }
  })
})
