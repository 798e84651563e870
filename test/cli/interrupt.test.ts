import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bin, folder } from './runCli.ts'

test.skipIf(process.platform === 'win32').each([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends the run with %i and leaves no copy of standard input', async (signal, code) => {
  const data = folder({ 'reference.csv': 'n\n1\n2\n' })
  const temporary = join(data.path, 'tmp')
  mkdirSync(temporary)
  const child = spawn(process.execPath, [bin, '--reference', 'reference.csv', '--sample', '-'], {
    cwd: data.path,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  child.stdin.write('n\n1\n')
  // It waits for the rest of its input once the copy is there, so it is surely in the middle of the run.
  await expect.poll(() => readdirSync(temporary), { timeout: 30_000 }).toHaveLength(1)
  const [copy = ''] = readdirSync(temporary)
  await expect.poll(() => existsSync(join(temporary, copy, 'stdin')), { timeout: 30_000 }).toBe(true)
  expect(statSync(join(temporary, copy, 'stdin')).mode & 0o777).toBe(0o600)
  child.kill(signal)
  expect(await ended).toBe(code)
  expect(readdirSync(temporary)).toEqual([])
})
