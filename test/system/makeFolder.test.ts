import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeFolder } from '../../src/system/makeFolder.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('makes what is missing above, and leaves what is there', async () => {
  const path = join(folder, 'a/b/c')
  await makeFolder(path, 0o700)
  expect(statSync(path).isDirectory()).toBe(true)
  expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o700)
  await makeFolder(path)
  await makeFolder('/')
})

it('is made by two at once', async () => {
  const path = join(folder, 'two/of/us')
  await Promise.all([makeFolder(path), makeFolder(path), makeFolder(path)])
  expect(statSync(path).isDirectory()).toBe(true)
})

it('says that a file is in the way', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  await expect(makeFolder(file)).rejects.toThrow('EEXIST')
  await expect(makeFolder(join(file, 'a/b'))).rejects.toThrow('ENOTDIR')
})

it.runIf(existsSync('/proc/self'))('ends where no folder can be made', async () => {
  await expect(makeFolder('/proc/none/of/these')).rejects.toThrow('ENOENT')
})
