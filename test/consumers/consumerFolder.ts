import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inject, onTestFinished } from 'vitest'

/** An empty directory of a user who has installed the package. */
export interface ConsumerFolder {
  readonly path: string
  write(name: string, content: string): void
  read(name: string): string
  exists(name: string): boolean
  /** Runs a line in a shell, with the Node of this run. */
  run(line: string): { readonly code: number | null; readonly output: string }
}

/** Makes the directory, with the files of another in it. */
export function consumerFolder(from?: string): ConsumerFolder {
  const path = mkdtempSync(join(tmpdir(), 'touchstone-project-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  if (from !== undefined) cpSync(from, path, { recursive: true })
  symlinkSync(join(inject('installed'), 'node_modules'), join(path, 'node_modules'))
  return {
    path,
    write(name, content) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), content)
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
    exists: (name) => existsSync(join(path, name)),
    run(line) {
      const { status, stdout, stderr } = spawnSync(line, { cwd: path, env, shell: true, encoding: 'utf8' })
      return { code: status, output: `${stdout}${stderr}` }
    },
  }
}

/** Without what this run of Vitest, or a CI system around it, says of itself. */
const env: NodeJS.ProcessEnv = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|TEST$|CI$|GITHUB_|FORCE_COLOR|NODE_ENV|TOUCHSTONE_)/.test(name),
    ),
  ),
  PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
  NO_COLOR: '1',
}
