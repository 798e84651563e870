import type { ColumnProfile, SideProfile } from '../core/columnProfile.ts'
import type { Measurement } from '../runner/measure.ts'
import type { Metric } from '../core/metric.ts'
import { metricKey } from '../core/metricKey.ts'
import { mapTables, type TableSide } from '../core/bothTables.ts'
import { classProfile } from './classProfile.ts'
import type { Subject, ProfileMetrics } from './profileMetrics.ts'

/** Puts together what was measured of a column. What could not be measured is left out, and said. */
export function describeColumn(
  subject: Subject,
  wanted: ProfileMetrics,
  measured: ReadonlyMap<string, Measurement>,
): ColumnProfile {
  const problems: string[] = []
  const [numbers, times] = [read(wanted.numbers), read(wanted.times)]
  const classes = classProfile(mapTables(wanted.classes, read))
  return {
    name: subject.name,
    reference: side('reference'),
    sample: side('sample'),
    ...(numbers && { numbers }),
    ...(times && { times }),
    ...(classes && { classes }),
    ...(problems.length > 0 && { problems }),
  }

  function read<T>(metric: Metric<T> | null): T | null {
    const got = metric && measured.get(metricKey(metric))
    if (!metric || !got) return null
    if ('value' in got) return got.value as T
    problems.push(`${metric.kind.name} could not be measured: ${got.error.message}`)
    return null
  }

  function side(table: TableSide): SideProfile | null {
    const column = subject[table]
    const counted = read(wanted.missing[table])
    if (!column || !counted) return null
    const { rows, nulls, nans, empties, infinities } = counted
    const found = read(wanted.distinct[table])
    // To engines NaN is a value like any other.
    const distinct = found && found.distinct - (nans > 0 ? 1 : 0)
    return {
      type: column.type,
      nativeType: column.nativeType,
      rows,
      nulls,
      nans,
      empties,
      infinities,
      distinct,
    }
  }
}
