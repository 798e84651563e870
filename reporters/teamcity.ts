import type { Status } from '../src/outcome.ts'
import type { Report, Result } from '../src/report.ts'
import { columnLabel } from './columnLabel.ts'
import { details } from './junit/details.ts'
import { testcaseName } from './junit/testcaseName.ts'
import { uniqueNames } from './junit/uniqueNames.ts'
import { kindOf } from './terminal/mark.ts'
import { plainText } from './plainText.ts'

/** The report as service messages of TeamCity: one test a result. */
export function teamcity(report: Report): string {
  const suite = { name: report.suite.name }
  const names = uniqueNames(report.results.map(testcaseName))
  const tests = report.results.flatMap((result, i) => test(result, names[i]!))
  const told = report.warnings.map((text) => message('message', { text, status: 'WARNING' }))
  const all = [message('testSuiteStarted', suite), ...told, ...tests, message('testSuiteFinished', suite)]
  return all.map((line) => `${line}\n`).join('')
}

function test(result: Result, name: string): readonly string[] {
  return [message('testStarted', { name }), ...outcome(result, name), message('testFinished', { name })]
}

const failed = (result: Result, name: string): readonly string[] => [
  message('testFailed', {
    name,
    message: `${columnLabel(result)}: ${result.message}`,
    details: details(result).join('\n'),
  }),
]

const ignored = (name: string, text: string): readonly string[] => [
  message('testIgnored', { name, message: text }),
]

const outcomes: Readonly<Record<Status, (result: Result, name: string) => readonly string[]>> = {
  pass: () => [],
  // TeamCity knows no warnings: an ignored test is seen and fails nothing.
  fail: (result, name) =>
    kindOf(result) === 'failure'
      ? failed(result, name)
      : ignored(name, `${result.severity.toUpperCase()}: ${result.message}`),
  error: failed,
  skip: (result, name) => ignored(name, result.message),
}

const outcome = (result: Result, name: string): readonly string[] => outcomes[result.status](result, name)

function message(name: string, attributes: Readonly<Record<string, string>>): string {
  const given = Object.entries(attributes).map(([key, value]) => `${key}='${escaped(value)}'`)
  return `##teamcity[${[name, ...given].join(' ')}]`
}

const escaped = (text: string): string =>
  text
    .split('\n')
    .map((line) => plainText(line).replace(/[|'[\]]/g, '|$&'))
    .join('|n')
