import { resolve } from 'node:path'
import type { Reporter, TestModule, TestProject } from 'vitest/node'
import { plainText } from '../../reporters/format/plainText.ts'
import { exitCodeOfRun, type RunErrors } from './exitCodeOfRun.ts'
import { problemsOf } from './problemsOf.ts'
import { reportsOf } from './reportsOf.ts'
import type { WatchOwnData } from './watchData.ts'
import { writeReports } from './writeReports.ts'

export interface GuardOptions {
  /** Where the reports of the project go. */
  readonly files: readonly string[]
  /** Called when a run begins, with another text for each. */
  readonly begin: (run: string) => void
  /** Watches the data that a test file names. */
  readonly watch: WatchOwnData
  /** Called when a run has ended, with the exit code that it means. */
  readonly leave: (exitCode: number) => void
}

/**
 * Work that no single suite of a project can do: a run begins; its suites go together, or it fails; their reports are
 * written.
 */
export function runGuard(project: TestProject, { files, begin, watch, leave }: GuardOptions): Reporter {
  let run = 0
  return {
    onTestRunStart: () => begin(String(++run)),
    async onTestRunEnd(modules, unhandled) {
      const isOwn = ({ project: { name } }: TestModule): boolean => name === project.name
      for (const module of modules.filter(isOwn)) watch(dataOf(module), module.moduleId)
      const own = reportsOf(modules.filter(isOwn))
      const { logger } = project.vitest
      for (const warning of new Set(own.flatMap(({ report }) => report.warnings)))
        logger.warn(`\n Touchstone: ${plainText(warning)}\n`)
      const hasSuites = modules.some((module) => isOwn(module) && module.moduleId.includes('.suite.'))
      const problems = hasSuites ? problemsOf(modules, own) : []
      for (const problem of problems) {
        logger.error(`\n Touchstone: ${plainText(problem)}\n`)
        process.exitCode = 1
      }
      const isIdle = problems.length > 0 || modules.length === 0
      leave(exitCodeOfRun({ ...errorsOf(modules), unhandled }, isIdle))
      await writeReports(
        own,
        files.map((file) => resolve(project.config.root, file)),
      )
    },
  }
}

const dataOf = ({ children }: TestModule): readonly string[] =>
  [...children.allSuites(), ...children.allTests()].flatMap((task) => task.meta().touchstone?.data ?? [])

const errorsOf = (modules: readonly TestModule[]): Omit<RunErrors, 'unhandled'> => ({
  modules: modules.flatMap((module) => module.errors()),
  suites: modules.flatMap((module) => [...module.children.allSuites()].flatMap((suite) => suite.errors())),
  tests: modules.flatMap((module) =>
    [...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? []),
  ),
})
