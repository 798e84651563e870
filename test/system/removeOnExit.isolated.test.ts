import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { removeOnExit } from '../../src/system/removeOnExit.ts'
import { importSource } from '../artifacts/importSource.ts'
import { root } from '../sourceFiles.ts'
import { temporary } from '../artifacts/temporary.ts'

test('files and folders go when they are told to, and many are no leak', () => {
  const folder = temporary()
  const before = process.listenerCount('exit')
  const paths = Array.from({ length: 20 }, (_, i) => join(folder, String(i)))
  const removes = paths.map((path, i) => {
    if (i % 2 === 0) writeFileSync(path, '')
    else mkdirSync(join(path, 'inner'), { recursive: true })
    return removeOnExit(path)
  })
  expect(process.listenerCount('exit')).toBe(before + 1)
  removes[3]!()
  expect(existsSync(paths[3]!)).toBe(false)
  expect(readdirSync(folder)).toHaveLength(19)
  for (const remove of removes) remove()
  expect(readdirSync(folder)).toEqual([])
  expect(process.listenerCount('exit')).toBe(before)
})

test('or when the process ends', () => {
  const folder = temporary()
  const script = `
    import { mkdirSync, writeFileSync } from 'node:fs'${importSource('removeOnExit', 'src/system/removeOnExit.ts')}
    for (const name of ['a', 'b', 'kept']) mkdirSync('${folder}/' + name)
    writeFileSync('${folder}/a/file', '')
    removeOnExit('${folder}/a')
    removeOnExit('${folder}/b')
    process.exit(7)`
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root })
  expect(status).toBe(7)
  expect(readdirSync(folder)).toEqual(['kept'])
})
