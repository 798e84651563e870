import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sha256 } from '../../../src/artifacts/cache/sha256.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('of %j is as published', async (content, digest) => {
  expect(await sha256([file('x', content)])).toBe(digest)
})

test('of a file of many chunks', async () => {
  const bytes = Buffer.alloc(3 * (1 << 20) + 17, 'touchstone')
  expect(await sha256([file('big', bytes)])).toBe(createHash('sha256').update(bytes).digest('hex'))
})

test('of files so large that a thread reads them', async () => {
  const [large, small] = [file('large', 'a'), file('small', 'bc')]
  truncateSync(large, 64 * 2 ** 20)
  const bytes = Buffer.concat([Buffer.alloc(64 * 2 ** 20), Buffer.from('bc')])
  bytes.write('a')
  expect(await sha256([large, small])).toBe(createHash('sha256').update(bytes).digest('hex'))
})

test('of several files is that of their bytes in order', async () => {
  expect(await sha256([file('1', 'a'), file('2', 'bc')])).toBe(await sha256([file('x', 'abc')]))
  expect(await sha256([file('1', 'bc'), file('2', 'a')])).not.toBe(await sha256([file('x', 'abc')]))
})

test('of a file that is not there fails', async () => {
  await expect(sha256([join(folder, 'nope')])).rejects.toThrow('no such file')
})
