import { isPersonal } from '../../columns/isPersonal.ts'
import { existingTables, mapTables, type TableSide } from '../../core/bothTables.ts'
import type { SideProfile } from '../../core/columnProfile.ts'
import type { ColumnDetails } from '../../core/dataProfile.ts'
import type { Measurement } from '../../runner/measure.ts'
import { classProfile } from '../classProfile.ts'
import type { Subject } from '../profileMetrics.ts'
import type { DetailMetrics } from './detailMetrics.ts'
import { distanceOfClasses, distanceOfNumbers } from './distanceOf.ts'
import { readMetrics } from '../readMetrics.ts'
import { sideProfile } from '../sideProfile.ts'
import { sideDetails } from './sideDetails.ts'
import { withheldDetails } from './withheldDetails.ts'

/** Puts together what was measured of a column; values of masked and of personal columns are left out. */
export function describeDetails(
  subject: Subject,
  wanted: DetailMetrics,
  measured: ReadonlyMap<string, Measurement>,
  reveals: (column: string) => boolean,
): ColumnDetails {
  const problems: string[] = []
  const read = readMetrics(measured, (problem) => problems.push(problem))
  const numbers = read(wanted.numbers)?.profile
  const times = read(wanted.times)?.profile
  const counted = mapTables(wanted.classes, read)
  const sideIn = (side: TableSide): SideProfile | null =>
    sideProfile(subject[side], read(wanted.missing[side]), read(wanted.distinct[side])?.distinct ?? null)
  const describesClasses = !numbers && !times
  const classes = describesClasses ? classProfile(counted) : null
  const personal = existingTables({
    reference: subject.reference && isPersonal(subject.reference, counted.reference),
    sample: subject.sample && isPersonal(subject.sample, counted.sample),
  }).some(Boolean)
  const described: ColumnDetails = {
    name: subject.name,
    reference: sideIn('reference'),
    sample: sideIn('sample'),
    ...(numbers && { numbers }),
    ...(times && { times }),
    ...(classes && { classes }),
    ...(personal && { personal }),
    details: {
      reference: sideDetails('reference', wanted, read),
      sample: sideDetails('sample', wanted, read),
    },
    distance: numbers
      ? distanceOfNumbers(numbers.ecdf)
      : describesClasses
        ? distanceOfClasses(counted)
        : null,
    ...(problems.length > 0 && { problems }),
  }
  return personal || !reveals(subject.name) ? withheldDetails(described) : described
}
