import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../sourceFiles.ts'
import { plainEnvironment, type Folder } from './runCli.ts'

/** Puts the built program where `npm ci` would install it. */
export function install(at: Folder): void {
  mkdirSync(join(at.path, 'node_modules/.bin'), { recursive: true })
  mkdirSync(join(at.path, 'node_modules/@touchstone-data'))
  symlinkSync(root, join(at.path, 'node_modules/@touchstone-data/touchstone'))
  symlinkSync(join(root, 'bin/validate.js'), join(at.path, 'node_modules/.bin/validate'))
}

/** Runs a line of a CI file in a shell, and returns its exit code. */
export function runLine(at: Folder, line: string): number {
  try {
    execFileSync('sh', ['-ec', line], { cwd: at.path, env: plainEnvironment(), stdio: 'pipe' })
    return 0
  } catch (failure) {
    return (failure as { readonly status: number }).status
  }
}

interface Workflow {
  readonly jobs: { readonly data: { readonly steps: readonly { readonly run?: string }[] } }
}

/** The commands of a workflow of GitHub Actions. */
export const linesOf = (workflow: string): readonly string[] =>
  (parse(workflow) as Workflow).jobs.data.steps.flatMap(({ run }) => run ?? [])
