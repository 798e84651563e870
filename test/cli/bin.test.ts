import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { root } from '../sourceFiles.ts'

/** Runs the command in a shell, after a limit or with a redirection, on data that passes. */
function shell(before: string, after: string): { code: number | null; stderr: string } {
  const cwd = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  writeFileSync(join(cwd, 'a.csv'), 'a\n1\n')
  writeFileSync(join(cwd, 'a.suite.json'), '{"suite": "a", "columns": {"a": {"type": "integer"}}}')
  const validate = `"${process.execPath}" "${join(root, 'bin/validate.js')}"`
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `${before} ${validate} --suite a.suite.json --sample a.csv ${after}`],
    { cwd, encoding: 'utf8' },
  )
  return { code: status, stderr }
}

describe.skipIf(!existsSync('/dev/full'))('what keeps a run from its verdict is no failed check', () => {
  it('standard output on a full disk', () => {
    expect(shell('', '> /dev/full')).toEqual({
      code: 3,
      stderr: "validate: can't write to standard output: ENOSPC: no space left on device, write\n",
    })
  })

  it('too few file handles', () => {
    const { code, stderr } = shell('ulimit -n 30;', '')
    expect(code).toBe(3)
    expect(stderr).toContain('too many open files')
  })
})
