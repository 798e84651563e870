import type { Input, Report, Result } from '../../src/core/report.ts'
import { columnMetrics } from './columnMetrics.ts'
import { datasetName } from './datasetName.ts'
import { formatValue } from '../format/formatValue.ts'
import { jsonText } from '../format/jsonText.ts'
import { fingerprint } from '../format/fingerprint.ts'

const spec = 'https://openlineage.io/spec'

/**
 * The report as an OpenLineage run event: what was checked of the sample, and the drift tests as tests of the run.
 * The same report is always the same run.
 */
export function openlineage(report: Report): string {
  const { tool, inputs, startedAt, durationMs, status, suite } = report
  const producer = `https://www.npmjs.com/package/${tool.name}/v/${tool.version}`
  const facet = (schema: string): object => ({ _producer: producer, _schemaURL: `${spec}/facets/${schema}` })
  const drift = report.results.filter(({ test }) => test !== undefined)
  const assertions = report.results.filter(({ test, status }) => test === undefined && status !== 'skip')
  const sample = {
    dataQualityAssertions: {
      ...facet('1-1-0/DataQualityAssertionsDatasetFacet.json'),
      assertions: assertions.map(assertion),
    },
    dataQualityMetrics: {
      ...facet('1-0-3/DataQualityMetricsInputDatasetFacet.json'),
      rowCount: inputs.sample.rows,
      ...(inputs.sample.bytes !== null && { bytes: inputs.sample.bytes }),
      columnMetrics: columnMetrics(report.columns ?? []),
    },
  }
  return jsonText({
    eventType: status === 'pass' ? 'COMPLETE' : 'FAIL',
    eventTime: new Date(Date.parse(startedAt) + durationMs).toISOString(),
    producer,
    schemaURL: `${spec}/2-0-2/OpenLineage.json#/$defs/RunEvent`,
    run: {
      runId: uuidOf(report),
      facets: {
        test: { ...facet('1-0-1/TestRunFacet.json'), tests: drift.map((result) => testOf(result, report)) },
      },
    },
    job: { namespace: tool.name, name: suite.name },
    inputs: [
      { ...datasetName(inputs.sample), inputFacets: sample },
      ...(inputs.reference ? [datasetName(inputs.reference)] : []),
    ],
    outputs: [],
  })
}

const assertion = (result: Result): object => ({
  assertion: result.expectation,
  success: result.status === 'pass',
  ...(result.column !== undefined && { column: result.column }),
  severity: severityOf(result),
  name: result.id,
  description: result.message,
  ...(result.expected !== undefined && { expected: formatValue(result.expected) }),
  ...(result.observed !== undefined && { actual: formatValue(result.observed) }),
})

function testOf(
  { id, status, message, test, column, ...result }: Result,
  { inputs, family }: Report,
): object {
  return {
    name: id,
    status: status === 'error' ? 'fail' : status,
    severity: severityOf(result),
    type: test?.name,
    description: message,
    expected: `adjusted p above ${family?.alpha ?? ''}`,
    actual: formatValue(test?.adjustedPValue),
    params: {
      ...(column !== undefined && { column }),
      statistic: test?.statistic,
      pValue: test?.pValue,
      alpha: family?.alpha,
      correction: family?.correction,
      reference: inputs.reference?.ref,
    },
  }
}

const severityOf = ({ severity }: Pick<Result, 'severity'>): string =>
  severity === 'error' ? 'error' : 'warn'

/** A UUID of the eighth version, whose digits are the producer's own: those of what ran, and when. */
function uuidOf({ startedAt, suite, inputs }: Report): string {
  const identity = (input: Input | null): string => `${input?.uri ?? ''} ${input?.digest ?? ''}`
  const digits = fingerprint(
    [startedAt, suite.name, identity(inputs.reference), identity(inputs.sample)].join('\n'),
  )
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-')
}
