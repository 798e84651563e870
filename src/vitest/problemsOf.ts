import type { TestModule } from 'vitest/node'
import type { Input } from '../core/report.ts'
import { anythingRan } from '../validate/buildReport.ts'
import type { ModuleReport } from './reportsOf.ts'

/** Problems of a run of suites even if no test failed. */
export const problemsOf = (
  modules: readonly TestModule[],
  reports: readonly ModuleReport[],
): readonly string[] => [...nothingRan(modules), ...idle(reports), ...namesakes(reports), ...changes(reports)]

/** Where `-t` names nothing that is there, Vitest skips all tests and is content. */
function nothingRan(modules: readonly TestModule[]): readonly string[] {
  const ran = modules.some(
    (module) =>
      !module.ok() || [...module.children.allTests()].some((test) => test.result().state === 'passed'),
  )
  return ran ? [] : ['nothing was checked: all tests were skipped']
}

/** As on the command line: a gate that checks nothing is not green. */
const idle = (reports: readonly ModuleReport[]): readonly string[] =>
  reports.flatMap(({ module, report: { suite, results } }) =>
    anythingRan(results)
      ? []
      : [
          `no check of suite "${suite.name}" (${module.relativeModuleId}) ran or had values; that its data could be read shows nothing about what is in it`,
        ],
  )

/** Suites are distinguished by their names, in reports and by `-t`. */
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
