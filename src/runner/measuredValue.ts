import type { Metric } from '../core/metric.ts'
import { metricKey } from '../core/metricKey.ts'
import type { Measurement } from './measure.ts'

/** The value of a metric. Throws the reason if it could not be measured. */
export function measuredValue<V>(measured: ReadonlyMap<string, Measurement>, metric: Metric<V>): V {
  const found = measured.get(metricKey(metric))
  if (!found) throw new Error(`${metric.kind.name} was not measured`)
  if ('error' in found) throw found.error
  return found.value as V
}
