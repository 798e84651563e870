import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Report } from '../../src/core/report.ts'
import { root } from '../sourceFiles.ts'
import { folder } from './runCli.ts'

/** Runs the command in a shell, after a limit or with a redirection, on data that passes. */
function shell(before: string, after: string, parts = 0): { code: number | null; stderr: string } {
  const cwd = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  writeFileSync(join(cwd, 'a.csv'), 'a\n1\n')
  for (let i = 0; i < parts; i++) writeFileSync(join(cwd, `part${i}.csv`), 'a\n1\n')
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
    const { code, stderr } = shell('ulimit -n 60;', "--sample 'part*.csv'", 100)
    expect(code).toBe(3)
    expect(stderr).toContain('too many open files')
  })

  it('standard error on a full disk', () => {
    expect(shell('', '--sample none.csv 2> /dev/full').code).toBe(3)
  })
})

/** Suites in JavaScript, each of which breaks the process in a way of its own. */
const breaks: Readonly<Record<string, readonly [code: string, problem: string]>> = {
  'a promise that is never settled': [
    'await new Promise(() => {})',
    'the run stopped before its verdict. Please report it.',
  ],
  'an error that nobody catches': [
    'setTimeout(() => { throw new Error("lost") }, 1); await new Promise((done) => setTimeout(done, 9999))',
    'lost',
  ],
  'a promise that is rejected for nobody': [
    'void Promise.reject(new Error("lost")); await new Promise((done) => setTimeout(done, 9999))',
    'lost',
  ],
}

it.each(Object.keys(breaks))('%s is exit code 3, with a report', async (name) => {
  const [code, problem] = breaks[name]!
  const work = folder({ 'a.csv': 'a\n1\n', 's.mjs': `${code}\nexport default {}\n` })
  const ran = await work.start(
    '--suite',
    's.mjs',
    '--sample',
    'a.csv',
    '--json',
    'r.json',
    '--junit',
    'r.xml',
  )
  expect(ran).toEqual({ code: 3, stdout: '', stderr: `validate: internal error: ${problem}\n` })
  const report = JSON.parse(work.read('r.json')) as Report
  expect(report).toMatchObject({ status: 'error', results: [{ status: 'error', message: problem }] })
  expect(work.read('r.xml')).toContain(`<error message="${problem}"`)
})

it('data that cannot be read replaces the reports of the run before', async () => {
  const work = folder({ 'a.csv': 'a\n1\n', 's.yaml': 'columns: { a: { type: integer } }\n' })
  const args = ['--suite', 's.yaml', '--json', 'r.json', '--sample']
  expect((await work.run(...args, 'a.csv')).code).toBe(0)
  expect((await work.run(...args, 'none.csv')).code).toBe(3)
  expect((JSON.parse(work.read('r.json')) as Report).status).toBe('error')
})

it('an output that is read too is left alone', async () => {
  const work = folder({ 'a.csv': 'a\n1\n', 's.yaml': 'columns: { a: { type: integer } }\n' })
  expect((await work.run('--suite', 's.yaml', '--sample', 'a.csv', '--json', 'a.csv')).code).toBe(2)
  expect(work.read('a.csv')).toBe('a\n1\n')
})

it('failing rows without a place to go leave the verdict', async () => {
  const work = folder({ 'a.csv': 'a\n1\n', 's.yaml': 'columns: { a: { between: [2, 3] } }\n', u: 'a file' })
  const { code, stdout, stderr } = await work.run(
    ...['--suite', 's.yaml', '--sample', 'a.csv', '--write-unexpected', 'u', '--json', 'r.json'],
  )
  expect(code).toBe(3)
  expect(stdout).toContain('FAIL  1 of 3 checks failed')
  expect(stderr).toContain("validate: can't write u/expect_column_values_to_be_between.a.csv: ")
  expect(work.read('r.json')).toContain('"fileProblem": "can\'t write u/')
})
