import { createHash } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bytePass } from '../../../src/artifacts/cache/bytePass.ts'
import { temporary } from '../temporary.ts'

const large = 64 * 2 ** 20

function file(start: string, size = start.length): string {
  const path = join(temporary(), 'file')
  writeFileSync(path, start)
  truncateSync(path, size)
  return path
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test('examines a large CSV file in the shape of its first line', async () => {
  const text = 'a;b\n'.repeat(large / 4)
  const pass = await bytePass([file(text)], 'csv')
  expect(pass.csv?.shape).toEqual({ delimiter: ';', quote: '"', columns: 2 })
  expect(await pass.csv?.bytes).toMatchObject({ rows: large / 4 - 1, isDamaged: false })
  expect(await pass.digest).toBe(sha256(Buffer.from(text)))
})

test.each([
  ['a small one', 'a;b\n1;2\n', undefined, 'csv'],
  ['one of another format', 'a;b\n', large, 'json'],
  ['one without a first line', 'a;b', large, 'csv'],
] as const)('%s is hashed, not examined', async (_, start, size, format) => {
  const pass = await bytePass([file(start, size)], format)
  expect(pass.csv).toBeUndefined()
  const bytes = Buffer.alloc(size ?? start.length)
  bytes.write(start)
  expect(await pass.digest).toBe(sha256(bytes))
})
