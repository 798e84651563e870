import type { Report } from '../../src/core/report.ts'
import { columnLabel } from '../format/columnLabel.ts'
import { fingerprint } from '../format/fingerprint.ts'
import { jsonText } from '../format/jsonText.ts'
import { plainText } from '../format/plainText.ts'
import { notPassed, type NotPassed } from '../format/notPassed.ts'

/** The report as a GitLab code quality file, which merge requests compare with that of the target branch. */
export const gitlab = (report: Report): string =>
  jsonText(
    notPassed(report.results).map((trouble) => ({
      description: plainText(`${columnLabel(trouble.result)}: ${trouble.result.message}`),
      check_name: trouble.result.expectation,
      fingerprint: fingerprint(trouble.result.id),
      severity: severityOf(trouble),
      location: {
        path: report.suite.file ?? report.inputs.sample.ref,
        lines: { begin: trouble.result.line ?? 1 },
      },
    })),
  )

function severityOf({ kind, result }: NotPassed): string {
  if (kind === 'error') return 'blocker'
  if (kind === 'unchecked') return 'major'
  if (kind === 'failure') return 'critical'
  return result.severity === 'info' ? 'info' : 'minor'
}
