import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { root } from '../../sourceFiles.ts'

export interface Ran {
  readonly code: number | null
  /** Standard output and standard error. */
  readonly output: string
}

/** What became of one test, as Vitest's own JSON reporter tells it. */
export interface Told {
  readonly ancestorTitles: readonly string[]
  readonly title: string
  readonly status: 'passed' | 'failed' | 'skipped' | 'pending'
  readonly failureMessages: readonly string[]
  readonly location?: { readonly line: number }
}

/** A project of a user of the package. */
export interface Project {
  readonly path: string
  write(name: string, content: string): void
  read(name: string): string
  vitest(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>
  validate(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>
  start(args: readonly string[]): ChildProcess
  /** The tests of one file in the last run that had `tellJson` among its arguments. */
  told(file: string): readonly Told[]
}

export const tellJson = ['--reporter=default', '--reporter=json', '--outputFile.json=told.json']

const node = process.env['TOUCHSTONE_NODE'] ?? process.execPath

/** Without what this run of Vitest, or a CI system around it, says of itself. */
const cleanEnv = (env: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|TEST$|CI$|GITHUB_|FORCE_COLOR|NODE_ENV|TOUCHSTONE_)/.test(name),
    ),
  ),
  NO_COLOR: '1',
  ...env,
})

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder in which the package is installed. */
    readonly installed: string
  }
}

/** Where projects have the package as its users do, each in a folder of its own. */
export function workspace(): (files?: Readonly<Record<string, string>>) => Project {
  const installed = inject('installed')
  const home = mkdtempSync(join(installed, 'projects-'))
  afterAll(() => rmSync(home, { recursive: true, force: true }))
  let projects = 0
  return (files = {}) => project(join(home, `project${++projects}`), installed, files)
}

function project(path: string, home: string, files: Readonly<Record<string, string>>): Project {
  const write = (name: string, content: string): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  cpSync(join(root, 'fixtures/songs'), join(path, 'data'), { recursive: true })
  write('package.json', '{ "type": "module" }')
  for (const [name, content] of Object.entries(files)) write(name, content)
  const read = (name: string): string => readFileSync(join(path, name), 'utf8')
  const bins = {
    vitest: join(home, 'node_modules/vitest/vitest.mjs'),
    validate: join(home, 'node_modules/@touchstone-data/touchstone/bin/validate.js'),
  }
  const begin = (
    bin: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): ChildProcess =>
    spawn(node, [bin, ...args], { cwd: path, env: cleanEnv(env), stdio: ['ignore', 'pipe', 'pipe'] })
  return {
    path,
    write,
    read,
    vitest: (args, env) => ended(begin(bins.vitest, args, env)),
    validate: (args, env) => ended(begin(bins.validate, args, env)),
    start: (args) => begin(bins.vitest, args),
    told(file) {
      const { testResults } = JSON.parse(read('told.json')) as {
        testResults: readonly { name: string; assertionResults: readonly Told[] }[]
      }
      return testResults
        .filter(({ name }) => name.endsWith(file))
        .flatMap(({ assertionResults }) => assertionResults)
    },
  }
}

const ended = (child: ChildProcess): Promise<Ran> =>
  new Promise((resolve, reject) => {
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
