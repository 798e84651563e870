import type { Report } from '../../src/core/report.ts'
import { columnLabel } from '../format/columnLabel.ts'
import { plainText } from '../format/plainText.ts'
import { ruleLocation } from './ruleLocation.ts'
import { notPassed } from '../format/notPassed.ts'

/** Issues for the summary of an Azure Pipelines run, at the rules of the suite. */
export function azure(report: Report): string {
  const told = report.warnings.map((warning) => issue({ type: 'warning' }, warning))
  const found = notPassed(report.results).map(({ result, kind }) => {
    const location = ruleLocation(report, result)
    return issue(
      {
        type: kind === 'warning' ? 'warning' : 'error',
        ...(location && { sourcepath: location.file, linenumber: String(location.line) }),
        code: result.expectation,
      },
      `${columnLabel(result)}: ${result.message}`,
    )
  })
  return [...found, ...told].map((line) => `${line}\n`).join('')
}

function issue(properties: Readonly<Record<string, string>>, message: string): string {
  const given = Object.entries(properties).map(([name, value]) => `${name}=${escaped(value)};`)
  return `##vso[task.logissue ${given.join('')}]${escaped(message)}`
}

const escaped = (text: string): string =>
  plainText(text).replaceAll('%', '%AZP25').replaceAll(';', '%3B').replaceAll(']', '%5D')
