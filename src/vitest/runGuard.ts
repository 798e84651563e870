import { resolve } from 'node:path'
import type { Reporter, TestModule, TestProject } from 'vitest/node'
import { plainText } from '../../reporters/plainText.ts'
import type { Input } from '../report.ts'
import { reportsOf, type ModuleReport } from './reportsOf.ts'
import { writeReports } from './writeReports.ts'

export interface GuardOptions {
  /** Where the reports of the project go. */
  readonly files: readonly string[]
  /** Called when a run begins, with another text for each. */
  readonly begin: (run: string) => void
}

/**
 * What no suite of a project can see or do by itself: a run begins; its suites go together, or it fails; their reports
 * are written.
 */
export function runGuard(project: TestProject, { files, begin }: GuardOptions): Reporter {
  let run = 0
  return {
    onTestRunStart: () => begin(String(++run)),
    async onTestRunEnd(modules) {
      const own = reportsOf(modules.filter((module) => module.project.name === project.name))
      const problems = [...nothingRan(project, modules), ...namesakes(own), ...changes(own)]
      for (const problem of problems) {
        project.vitest.logger.error(`\n Touchstone: ${plainText(problem)}\n`)
        process.exitCode = 1
      }
      await writeReports(
        own.map(({ report }) => report),
        files.map((file) => resolve(project.config.root, file)),
      )
    },
  }
}

/** Where `-t` names nothing that is there, Vitest skips all tests and is content. A gate that checks nothing is not green. */
function nothingRan(project: TestProject, modules: readonly TestModule[]): readonly string[] {
  const ofSuites = modules.some(
    ({ project: { name }, moduleId }) => name === project.name && moduleId.includes('.suite.'),
  )
  const ran = modules.some(
    (module) =>
      !module.ok() || [...module.children.allTests()].some((test) => test.result().state === 'passed'),
  )
  return ofSuites && !ran ? ['nothing was checked: all tests were skipped'] : []
}

/** Suites are told apart by their names, in reports and by `-t`. */
function namesakes(reports: readonly ModuleReport[]): readonly string[] {
  const problems: string[] = []
  const fileOf = new Map<string, string>()
  for (const { module, report } of reports) {
    const { name } = report.suite
    const other = fileOf.get(name)
    if (other !== undefined)
      problems.push(
        `two suites are called "${name}": ${other} and ${module.relativeModuleId}; rename one of them`,
      )
    fileOf.set(name, module.relativeModuleId)
  }
  return problems
}

/** All suites of a run are to be about the same data. */
function changes(reports: readonly ModuleReport[]): readonly string[] {
  const problems = new Set<string>()
  const seen = new Map<string, Input>()
  for (const { inputs } of reports.map(({ report }) => report))
    for (const input of [inputs.reference, inputs.sample, ...Object.values(inputs.tables ?? {})]) {
      if (!input) continue
      const before = seen.get(input.uri)
      if (before && before.digest !== input.digest)
        problems.add(
          `${input.ref} changed during the run: it was ${before.digest ?? 'unknown'}, then ${input.digest ?? 'unknown'}; run again when nothing writes to it`,
        )
      seen.set(input.uri, input)
    }
  return [...problems]
}
