import type { Input, Report, Result } from '../core/report.ts'
import { metricName } from './metricName.ts'

export interface Entry {
  readonly key: string
  readonly value: string
}

export interface Metric {
  readonly key: string
  readonly value: number
}

export interface Dataset {
  readonly tags: readonly Entry[]
  readonly dataset: {
    readonly name: string
    readonly digest: string
    readonly source_type: string
    readonly source: string
  }
}

/** Values that MLflow receives for a run. */
export interface LoggedValues {
  readonly params: readonly Entry[]
  readonly metrics: readonly Metric[]
  readonly tags: readonly Entry[]
  readonly datasets: readonly Dataset[]
}

/** SciPy's names of tests, as metrics call them. */
const shortNames: Readonly<Record<string, string>> = { ks_2samp: 'ks', chi2_contingency: 'chi2' }

/** A report as parameters, metrics (`ks/tempo`, its `p_value/ks/tempo`, `checks/fail`), tags and datasets. */
export function loggedValues(report: Report): LoggedValues {
  const { family, suite, status, summary, inputs } = report
  const params = {
    suite: suite.name,
    ...(family && { alpha: String(family.alpha), correction: family.correction }),
  }
  const tags = { 'validate.status': status, 'validate.version': report.tool.version }
  const sides: readonly (readonly [string, Input | null])[] = [
    ['reference', inputs.reference],
    ['sample', inputs.sample],
    ...Object.entries(inputs.tables ?? {}),
  ]
  return {
    params: entries(params),
    tags: entries(tags),
    metrics: unique([
      ...report.results.flatMap(testMetrics),
      ...Object.entries({ ...summary }).map(([name, value]) => ({ key: `checks/${name}`, value })),
    ]),
    datasets: sides.flatMap(([context, input]) => (input ? [datasetOf(context, input)] : [])),
  }
}

/** JSON has no number that is not finite, and so has MLflow none. */
function testMetrics({ test, column, columns = [], group = {} }: Result): readonly Metric[] {
  if (!test) return []
  const groups = Object.entries(group).map(([name, value]) => `${name}=${String(value)}`)
  const subject = [...(column === undefined ? columns : [column]), ...groups].join('/')
  const name = `${shortNames[test.name] ?? test.name}/${subject}`
  return [
    { key: metricName(name), value: test.statistic },
    { key: metricName(`p_value/${name}`), value: test.pValue },
  ].filter(({ value }) => Number.isFinite(value))
}

/** Names that differ only in characters that MLflow does not take are numbered. */
function unique(metrics: readonly Metric[]): readonly Metric[] {
  const used = new Set<string>()
  return metrics.map(({ key, value }) => {
    let name = key
    for (let number = 2; used.has(name); number++) name = `${key}_${number}`
    used.add(name)
    return { key: name, value }
  })
}

/** Most characters of a digest that MLflow takes. */
const longestDigest = 36

const datasetOf = (context: string, { ref, uri, digest, version, timestamp }: Input): Dataset => ({
  tags: [{ key: 'mlflow.data.context', value: context }],
  dataset: {
    name: ref.slice(0, 500),
    digest: (digest ?? 'none').replace('sha256:', '').slice(0, longestDigest),
    source_type: uri.startsWith('s3:') ? 's3' : uri.startsWith('http') ? 'http' : 'local',
    source: JSON.stringify({ uri, digest, version, timestamp }),
  },
})

const entries = (values: Readonly<Record<string, string>>): readonly Entry[] =>
  Object.entries(values).map(([key, value]) => ({ key, value: value.slice(0, 500) }))
