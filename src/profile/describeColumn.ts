import type { ColumnProfile, SideProfile } from '../core/columnProfile.ts'
import type { Measurement } from '../runner/measure.ts'
import { mapTables, type TableSide } from '../core/bothTables.ts'
import { classProfile } from './classProfile.ts'
import type { Subject, ProfileMetrics } from './profileMetrics.ts'
import { readMetrics } from './readMetrics.ts'
import { sideProfile } from './sideProfile.ts'

/** Puts together the measurements of a column. One that failed is left out, and reported. */
export function describeColumn(
  subject: Subject,
  wanted: ProfileMetrics,
  measured: ReadonlyMap<string, Measurement>,
): ColumnProfile {
  const problems: string[] = []
  const read = readMetrics(measured, (problem) => problems.push(problem))
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

  function side(table: TableSide): SideProfile | null {
    const [counts, found] = [read(wanted.missing[table]), read(wanted.distinct[table])]
    // To engines NaN is a value like any other.
    const distinct = found && found.distinct - (counts && counts.nans > 0 ? 1 : 0)
    return sideProfile(subject[table], counts, distinct)
  }
}
