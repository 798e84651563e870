import type { Report } from '../../src/core/report.ts'
import { nothingRan } from './nothingRan.ts'
import { properties } from './properties.ts'
import { testcase, type CaseVerdict, type WarningsAs } from './testcase.ts'
import { testcaseName } from './testcaseName.ts'
import { uniqueNames } from './uniqueNames.ts'
import { warningCase } from './warningCase.ts'
import { element, textElement } from './xml.ts'

export interface JunitOptions {
  /** Keeps to Ant's schema, which knows no files: some consumers reject what is not in it. */
  readonly strict?: boolean
  /**
   * Element of failures of severity `warning` and `info`, which JUnit has no word for. By default, `failure`
   * where they fail the run, else `skipped`.
   */
  readonly warnings?: WarningsAs
}

/**
 * The report as JUnit XML: one suite, one case a result.
 * A failure of severity `warning` or `info` is a skipped case whose message says so, as JUnit has no warnings; where
 * warnings fail the run they are failures, those of the run as a whole too.
 */
export function junit(
  report: Report,
  { strict = false, warnings: as = warningsIn(report) }: JunitOptions = {},
): string {
  const suite = report.suite.name.trim() === '' ? report.tool.name : report.suite.name
  const names = uniqueNames(report.results.map(testcaseName))
  const checks = report.results.map((result, i) =>
    testcase(result, names[i] ?? result.id, { suite, file: report.suite.file, warnings: as }),
  )
  const told = as === 'failure' ? report.warnings.map((text, i) => warningCase(suite, text, i)) : []
  const cases = checks.length > 0 ? [...checks, ...told] : [nothingRan(suite)]
  const count = (verdict: CaseVerdict): number => cases.filter((one) => one.verdict === verdict).length

  // Beyond Jenkins, Ant's schema wants package, id, hostname, both outputs, and a timestamp without zone.
  const attributes = {
    name: suite,
    package: suite,
    id: '0',
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: (report.durationMs / 1000).toFixed(3),
    timestamp: report.startedAt.slice(0, 19),
    hostname: 'localhost',
    ...(report.suite.file === null || strict ? {} : { file: report.suite.file }),
  }
  const warnings = report.warnings.map((warning) => `warning: ${warning}`)
  const children = [
    properties(report),
    ...cases.map(({ xml }) => xml),
    textElement('system-out', {}, warnings),
    textElement('system-err', {}, []),
  ]
  const root = element('testsuites', {}, [element('testsuite', attributes, children)])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

const warningsIn = ({ failOn }: Report): WarningsAs => (failOn === 'warning' ? 'failure' : 'skipped')
