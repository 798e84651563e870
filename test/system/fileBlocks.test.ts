import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { fileBlocks } from '../../src/system/fileBlocks.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(size: number): { readonly path: string; readonly bytes: Buffer } {
  const bytes = Buffer.from(Array.from({ length: size }, (_, i) => (i * 31) % 251))
  const path = join(folder, `${size}.bin`)
  writeFileSync(path, bytes)
  return { path, bytes }
}

it.each([0, 1, 2 ** 20, 2.5 * 2 ** 20 + 1])('reads all of %i bytes', async (size) => {
  const { path, bytes } = fileOf(size)
  const copies: Buffer[] = []
  for await (const block of fileBlocks(path)) copies.push(Buffer.from(block))
  expect(Buffer.concat(copies).equals(bytes)).toBe(true)
})

it('leaves a block as it is until the next is asked for', async () => {
  const { path, bytes } = fileOf(3 * 2 ** 20)
  let at = 0
  for await (const block of fileBlocks(path)) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(block.equals(bytes.subarray(at, (at += block.length)))).toBe(true)
  }
})

it('ends where the reader stops, and reports a file that is not there', async () => {
  for await (const block of fileBlocks(fileOf(2.5 * 2 ** 20 + 1).path)) {
    expect(block).toHaveLength(2 ** 20)
    break
  }
  await expect(fileBlocks(join(folder, 'none')).next()).rejects.toThrow('ENOENT')
})
