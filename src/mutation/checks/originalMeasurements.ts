import { metricKey } from '../../core/metricKey.ts'
import type { Measurement } from '../../runner/measure.ts'
import type { Memo } from '../../runner/run.ts'
import { columnsOfMetric } from './columnsOfMetric.ts'

/** Measurements of the original, and the columns that each metric reads. */
export interface OriginalMeasurements {
  readonly note: Memo['note']
  /** Returns what recalls each metric that reads none of the touched columns. */
  readonly recall: (touched: ReadonlySet<string>) => Memo['recall']
  /** All columns of the metrics that read a touched one. */
  readonly columnsReadWith: (touched: ReadonlySet<string>) => readonly string[]
  /** Whether it is known of every metric which columns it reads. */
  readonly areColumnsKnown: () => boolean
}

interface Noted {
  readonly measurement: Measurement
  readonly columns: readonly string[] | null
}

/** Keeps what is measured on the original, for its mutants. */
export function originalMeasurements(): OriginalMeasurements {
  const noted = new Map<string, Noted>()
  return {
    note: (metric, measurement) =>
      noted.set(metricKey(metric), { measurement, columns: columnsOfMetric(metric) }),
    recall: (touched) => (metric) => {
      const found = noted.get(metricKey(metric))
      return found && isUntouched(found, touched) ? found.measurement : undefined
    },
    columnsReadWith: (touched) =>
      [...noted.values()].flatMap(({ columns }) =>
        columns?.some((name) => touched.has(name)) ? columns : [],
      ),
    areColumnsKnown: () => [...noted.values()].every(({ columns }) => columns !== null),
  }
}

const isUntouched = ({ columns }: Noted, touched: ReadonlySet<string>): boolean =>
  columns !== null && !columns.some((name) => touched.has(name))
