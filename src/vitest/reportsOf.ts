import type { TestModule, TestSuite } from 'vitest/node'
import type { Report } from '../core/report.ts'
import { decodeReport } from './reportText.ts'
import './types.ts'

/** A report, and the suite file whose tests made it. */
export interface ModuleReport {
  readonly module: TestModule
  readonly report: Report
}

/** The reports that the tests of a run carry, in the order of their files. */
export const reportsOf = (modules: readonly TestModule[]): readonly ModuleReport[] =>
  [...modules]
    .sort((a, b) => (a.moduleId < b.moduleId ? -1 : 1))
    .flatMap((module) =>
      [...module.children.suites()].flatMap((suite: TestSuite) => {
        const text = suite.meta().touchstone?.report
        return text === undefined ? [] : [{ module, report: decodeReport(text) }]
      }),
    )
