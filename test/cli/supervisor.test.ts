import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { needsSupervisor } from '../../src/cli/needsSupervisor.ts'
import { bin, folder, type Folder, type Ran } from './runCli.ts'

describe('a process of its own is for what native code reads', () => {
  const work = (): Folder =>
    folder({
      'plain.yaml': 'columns: { a: { type: integer } }\n',
      'select.yaml': 'expectations: [{ unexpected_rows_query: SELECT * FROM sample }]\n',
      'data.yaml': 'sample: new.parquet\n',
    })
  test.each([
    ['-r a.csv -s b.csv.gz --json out.json', false],
    ['--reference=a.csv --sample=b.tsv', false],
    ['-s - --suite plain.yaml', false],
    ['suite lint plain.yaml', false],
    ['--help', false],
    ['-r a.csv -s b.parquet', true],
    ['--sample=b.jsonl -r a.csv', true],
    ['-s songs/clean:latest', true],
    ['-s s3://bucket/new', true],
    ['-s a.csv --table x=b.sqlite', true],
    ['-s - --format parquet', true],
    ['-s a.csv --suite select.yaml', true],
    ['--suite data.yaml', true],
    ['profile a.csv -q --json out.json', false],
    ['suggest a.csv b.csv -o plain.yaml --splits 0', false],
    ['backtest --suite plain.yaml --over a.csv b.csv', false],
    ['profile -q b.parquet', true],
    ['profile a.csv --against b.parquet', true],
    ['suggest songs/clean:latest', true],
    ['init b.parquet --yes', true],
    ['backtest --over a.csv b.parquet', true],
    ['backtest --over=data/*.parquet', true],
  ])('%s: %s', (line, needs) => {
    const { path } = work()
    const args = line.split(' ').map((arg) => (/^\w+\.yaml$/.test(arg) ? join(path, arg) : arg))
    expect(needsSupervisor(args, {})).toBe(needs)
    expect(needsSupervisor(args, { TOUCHSTONE_SUPERVISED: '1' })).toBe(false)
  })
})

/** The process that a process started. */
const childOf = (pid: number): number | undefined =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)[0]

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

interface Killed extends Ran {
  /** What is left in the directory of temporary files. */
  readonly left: readonly string[]
}

/** Starts a run that waits for its input, and ends it by a signal to the program or to the process that it started. */
async function killed(work: Folder, signal: NodeJS.Signals, whom: 'program' | 'child'): Promise<Killed> {
  const temporary = join(work.path, 'tmp')
  mkdirSync(temporary)
  const args = ['-s', '-', '--format', 'json', '-r', 'a.json', '--json', 'r.json', '--junit', 'r.xml']
  const program = spawn(process.execPath, [bin, ...args], {
    cwd: work.path,
    env: { ...process.env, TMPDIR: temporary },
  })
  const said = { stdout: '', stderr: '' }
  program.stdout.on('data', (text: Buffer) => (said.stdout += String(text)))
  program.stderr.on('data', (text: Buffer) => (said.stderr += String(text)))
  program.stdin.on('error', () => undefined)
  const ended = new Promise<number | null>((resolve) => program.on('exit', resolve))
  program.stdin.write('{"a": 1}\n')
  await expect.poll(() => readdirSync(temporary), { timeout: 60_000 }).toHaveLength(1)
  const child = childOf(program.pid!)!
  process.kill(whom === 'child' ? child : program.pid!, signal)
  const code = await ended
  await expect.poll(() => isAlive(child), { timeout: 60_000 }).toBe(false)
  return { code, ...said, left: readdirSync(temporary) }
}

describe.skipIf(process.platform !== 'linux')('a process that dies', () => {
  const start = (): Folder => folder({ 'a.json': '{"a": 1}\n', 'r.json': 'of an earlier run' })

  test.each([
    ['SIGSEGV', 'the engine crashed (SIGSEGV). Please report it with the data.'],
    ['SIGABRT', 'the engine crashed (SIGABRT). Please report it with the data.'],
    ['SIGKILL', 'the run was killed (SIGKILL), probably because memory ran out'],
  ] as const)('of %s is exit 3 with a sentence and reports', async (signal, problem) => {
    const work = start()
    const { code, stdout, stderr, left } = await killed(work, signal, 'child')
    expect({ code, stdout, stderr, left }).toEqual({
      code: 3,
      stdout: '',
      stderr: `validate: ${problem}\n`,
      left: [],
    })
    expect(JSON.parse(work.read('r.json'))).toMatchObject({
      status: 'error',
      results: [{ message: problem }],
    })
    expect(work.read('r.xml')).toContain(problem)
  })

  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('%s to the program ends both with %i', async (signal, expected) => {
    const { code, left } = await killed(start(), signal, 'program')
    expect({ code, left }).toEqual({ code: expected, left: [] })
  })

  test('a supervisor that is killed leaves no process and no data', async () => {
    const { code, left } = await killed(start(), 'SIGKILL', 'program')
    expect({ code, left }).toEqual({ code: null, left: [] })
  })
})
