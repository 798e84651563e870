import type { Report } from '../../src/core/report.ts'
import { columnLabel } from '../format/columnLabel.ts'
import { fingerprint } from '../format/fingerprint.ts'
import { jsonText } from '../format/jsonText.ts'
import { details } from '../junit/details.ts'
import { plainText } from '../format/plainText.ts'
import { notPassed, type NotPassed } from '../format/notPassed.ts'

/** GitHub takes no more results of one run; the most severe are kept. */
const mostResults = 25_000

/** The report as SARIF 2.1.0, for those who look at problems there: what did not pass, at the rules of the suite. */
export function sarif(report: Report): string {
  const found = notPassed(report.results).slice(0, mostResults)
  const rules = [...new Set(found.map(({ result }) => result.expectation))]
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            rules: rules.map((id) => ({ id, shortDescription: { text: id.replaceAll('_', ' ') } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: found.map((trouble) => resultOf(trouble, rules, report)),
      },
    ],
  })
}

function resultOf({ result, kind }: NotPassed, rules: readonly string[], { suite, inputs }: Report): object {
  const uri = uriOf(suite.file ?? inputs.sample.ref)
  return {
    ruleId: result.expectation,
    ruleIndex: rules.indexOf(result.expectation),
    level: kind !== 'warning' ? 'error' : result.severity === 'info' ? 'note' : 'warning',
    message: { text: [columnLabel(result), ...details(result)].map(plainText).join('\n') },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: result.line ?? 1 } } }],
    partialFingerprints: { 'checkId/v1': fingerprint(result.id) },
  }
}

/** A path or a URL as a URI reference. */
const uriOf = (ref: string): string =>
  /^[a-z][a-z0-9+.-]+:\/\//i.test(ref)
    ? encodeURI(plainText(ref))
    : plainText(ref).split('/').map(encodeURIComponent).join('/')
