import type { Metric } from '../core/metric.ts'
import { metricKey } from '../core/metricKey.ts'
import type { Measurement } from '../runner/measure.ts'

/** The value of a metric; null where there is none. */
export type ReadMetric = <T>(metric: Metric<T> | null) => T | null

/** Reads measured values; each that could not be measured is reported once. */
export function readMetrics(
  measured: ReadonlyMap<string, Measurement>,
  report: (problem: string) => void,
): ReadMetric {
  const reported = new Set<string>()
  return <T>(metric: Metric<T> | null): T | null => {
    const key = metric && metricKey(metric)
    const got = key === null ? undefined : measured.get(key)
    if (!metric || key === null || !got) return null
    if ('value' in got) return got.value as T
    if (!reported.has(key)) report(`${metric.kind.name} could not be measured: ${got.error.message}`)
    reported.add(key)
    return null
  }
}
