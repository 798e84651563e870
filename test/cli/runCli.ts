import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { removeOnExit } from '../../src/system/removeOnExit.ts'
import { openSession } from '../../src/engines/duckdb/session.ts'
import { SqlText } from '../../src/sql/sqlText.ts'
import type { Report, Result } from '../../src/core/report.ts'
import { runInProcess, type Ran } from './runInProcess.ts'
import { root } from '../sourceFiles.ts'

export type { Ran } from './runInProcess.ts'

/** The program in the package, or another build of it. */
export const bin = process.env['TOUCHSTONE_BIN'] ?? join(root, 'bin/validate.js')

export interface Folder {
  readonly path: string
  /** The text of a file of it. */
  read(name: string): string
  /** The names in a folder of it. */
  list(name: string): string[]
  /** Writes a file, and its folders. */
  write(name: string, content: string | Uint8Array): void
  /** Runs DuckDB statements in which `$` stands for the folder, to make files that only an engine can write. */
  duckdb(...statements: string[]): Promise<void>
  /** Runs `validate` in the folder, without a new process. */
  run(...args: string[]): Promise<Ran>
  /** Runs `validate` with these variables set too. */
  runIn(env: NodeJS.ProcessEnv, ...args: string[]): Promise<Ran>
  /** Starts the program as users do. That is slow: only for what a process is needed for. */
  start(...args: string[]): Promise<Ran>
  /** Starts the program, with this as its standard input. */
  startWith(input: string | Uint8Array, ...args: string[]): Promise<Ran>
  /** Runs `validate --json -`; what it printed must be a report and nothing else. */
  report(...args: string[]): Promise<Ran & { readonly report: Report }>
}

type Files = Readonly<Record<string, string | Uint8Array>>

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'touchstone-test-'))
const remove = (path: string): void => rmSync(path, { recursive: true, force: true })

/** A folder of its own for one test, removed when the test is over. */
export function folder(files: Files = {}): Folder {
  const path = newFolder()
  onTestFinished(() => remove(path))
  return folderAt(path, files)
}

/** The same for all tests of a file, to be made in its `beforeAll`. */
export function sharedFolder(files: Files): Folder {
  const path = newFolder()
  removeOnExit(path)
  return folderAt(path, files)
}

function folderAt(path: string, files: Files): Folder {
  const write: Folder['write'] = (name, content) => {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  const runIn: Folder['runIn'] = (env, ...args) => {
    const plain = { ...plainEnvironment(), ...env }
    return bin === process.env['TOUCHSTONE_BIN']
      ? startCli(path, '', args, plain)
      : runInProcess(path, args, plain)
  }
  const run: Folder['run'] = (...args) => runIn({}, ...args)
  return {
    path,
    read: (name) => readFileSync(join(path, name), 'utf8'),
    list: (name) => readdirSync(join(path, name)),
    write,
    run,
    runIn,
    start: (...args) => startCli(path, '', args, plainEnvironment()),
    startWith: (input, ...args) => startCli(path, input, args, plainEnvironment()),
    async duckdb(...statements) {
      const session = await openSession()
      try {
        for (const statement of statements) await session.run(new SqlText(statement.replaceAll('$', path)))
      } finally {
        await session.close()
      }
    },
    async report(...args) {
      const ran = await run(...args, '--json', '-')
      return { ...ran, report: JSON.parse(ran.stdout) as Report }
    },
  }
}

/** What changes the output by itself: none of it is left from what runs the tests. */
const changing =
  'CI GITHUB_ACTIONS GITHUB_STEP_SUMMARY GITHUB_OUTPUT GITHUB_WORKSPACE TF_BUILD TEAMCITY_VERSION SOURCE_DATE_EPOCH FORCE_COLOR'

/** The environment of the tests without what would change the output of a program. */
export const plainEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !changing.split(' ').includes(name)))

const startCli = (
  cwd: string,
  input: string | Uint8Array,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: 'pipe', env })
    const said = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
    // A program that fails before it has read its input closes the pipe: that is no failure of the test.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...said }))
  })

/** The one result of an expectation, of a column if one is named. */
export function resultOf({ results }: Report, expectation: string, column?: string): Result {
  const found = results.filter(
    (result) =>
      result.expectation === expectation && (column === undefined || result.params['column'] === column),
  )
  if (found.length !== 1) throw new Error(`${found.length} results of ${expectation} ${column ?? ''}`)
  return found[0]!
}

/** CSV text of a header and rows. */
export const csv = (header: string, rows: readonly string[]): string =>
  [header, ...rows].map((line) => `${line}\n`).join('')

/** As many rows as are asked for, from a function of the index. */
export const rows = (count: number, row: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => row(index))
