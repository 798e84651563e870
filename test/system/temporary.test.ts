import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { isOrphan, owner } from '../../src/system/owner.ts'
import { temporaryFolder, unfinishedIn } from '../../src/system/temporary.ts'
import { temporary } from '../artifacts/temporary.ts'

const [machine, , start] = owner().split('-')
const gone = spawnSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).stdout.trim()

test.each([
  ['of this process', `touchstone-spill-${owner()}-0a1b2c3d`, false],
  ['of a process that has ended', `touchstone-spill-${machine}-${gone}-${start}-0a1b2c3d`, true],
  ['of another process that got the same id', `.partial-${machine}-${process.pid}-1-0a1b2c3d`, true],
  ['of another machine', `.incoming-00000000-${gone}-${start}-0a1b2c3d`, false],
  ['of nobody', '.partial-0a1b2c3d', false],
])('what is %s', (_, name, expected) => {
  expect(isOrphan(name)).toBe(expected)
})

test('the next run removes what those left that were killed, and nothing else', async () => {
  const folder = temporary()
  const left = ['.partial', '.incoming', 'touchstone-stdin'].map(
    (kind) => `${kind}-${machine}-${gone}-${start}-0a1b2c3d`,
  )
  for (const name of left) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'data.csv'), 'a\n1\n')
  }
  const others = [`.partial-${owner()}-0a1b2c3d`, `other-${machine}-${gone}-${start}-0a1b2c3d`, 'data.csv']
  for (const name of others) writeFileSync(join(folder, name), '')
  const path = await unfinishedIn(folder, 'partial')
  expect(path).toContain(`.partial-${owner()}-`)
  expect(readdirSync(folder).sort()).toEqual(others.sort())
})

test('a link that has the name of something left is removed, and not the data behind it', async () => {
  const [folder, other] = [temporary(), temporary()]
  writeFileSync(join(other, 'data.csv'), 'a\n1\n')
  const names = ['', 'data.csv'].map(
    (name, i) => [join(other, name), `${machine}-${gone}-${start}-${i}`] as const,
  )
  for (const [target, end] of names) symlinkSync(target, join(folder, `.incoming-${end}a1b2c3d`))
  await unfinishedIn(folder, 'partial')
  expect(readdirSync(folder)).toEqual([])
  expect(readdirSync(other)).toEqual(['data.csv'])
})

test.skipIf(process.platform === 'win32')('temporary data is for its user only', async () => {
  const { mode } = statSync((await temporaryFolder('test')).path)
  expect(mode & 0o777).toBe(0o700)
})

test('temporary data is gone if the process ends as soon as it is made', () => {
  const script = join(temporary(), 'end.ts')
  const module = fileURLToPath(new URL('../../src/system/temporary.ts', import.meta.url))
  writeFileSync(
    script,
    `import { temporaryFolder } from ${JSON.stringify(module)}
     process.stdout.write((await temporaryFolder('test')).path)
     process.exit()`,
  )
  const jiti = fileURLToPath(new URL('../../node_modules/jiti/lib/jiti-cli.mjs', import.meta.url))
  const { stdout } = spawnSync(process.execPath, [jiti, script], { encoding: 'utf8' })
  expect(stdout).toContain('touchstone-test-')
  expect(existsSync(stdout)).toBe(false)
})
