import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { watchSpill } from '../../../src/engines/duckdb/watchSpill.ts'

it('remembers the most bytes that a folder held', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spill-'))
  const watch = watchSpill(folder)
  expect(watch.peak()).toBe(0)
  mkdirSync(join(folder, 'copy'))
  expect(watch.peak()).toBe(0)
  writeFileSync(join(folder, 'one.tmp'), Buffer.alloc(700))
  writeFileSync(join(folder, 'two.tmp'), Buffer.alloc(300))
  expect(watch.peak()).toBe(1000)
  rmSync(join(folder, 'one.tmp'))
  expect(watch.peak()).toBe(1000)
  rmSync(folder, { recursive: true })
  expect(watch.peak()).toBe(1000)
  watch.end()
})

it('sees what is there between two questions', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spill-'))
  const watch = watchSpill(folder)
  const file = join(folder, 'block.tmp')
  writeFileSync(file, Buffer.alloc(4096))
  await new Promise((resolve) => setTimeout(resolve, 400))
  rmSync(folder, { recursive: true })
  expect(watch.peak()).toBe(4096)
  watch.end()
})
