import { lengthOf } from '../../columns/lengthOf.ts'
import { existingTables, mapTables, type BothTables } from '../../core/bothTables.ts'
import type { NumberProfile } from '../../core/columnProfile.ts'
import type { Metric } from '../../core/metric.ts'
import type { Value } from '../../core/row.ts'
import type { Table } from '../../core/table.ts'
import { aggregate } from '../../metrics/aggregate.ts'
import { classCounts, type ClassCounts } from '../../metrics/classCounts.ts'
import { distinctCount, type DistinctCount } from '../../metrics/distinctCount.ts'
import { missing, type Missing } from '../../metrics/missing.ts'
import { numberDetails, type NumbersInDetail } from '../../metrics/numberDetails.ts'
import { numberProfile } from '../../metrics/numberProfile.ts'
import { timeDetails, type TimesInDetail } from '../../metrics/timeDetails.ts'
import { and, call, compare, countIf, literal, not, regexFull } from '../../sql/ast.ts'
import { asNumber, asSeconds, asText, presentCell } from '../../sql/cell.ts'
import { isNumeric, isTime, type Column } from '../../sql/column.ts'
import type { Subject } from '../profileMetrics.ts'
import { placeholderPattern } from './placeholderPattern.ts'

/** Measurements of one column, of each table or of both together. */
export interface DetailMetrics {
  readonly missing: BothTables<Metric<Missing>>
  readonly distinct: BothTables<Metric<DistinctCount>>
  readonly padded: BothTables<Metric<Value>>
  readonly placeholders: BothTables<Metric<Value>>
  readonly classes: BothTables<Metric<ClassCounts>>
  readonly lengths: BothTables<Metric<NumberProfile>>
  readonly numbers: Metric<NumbersInDetail> | null
  readonly times: Metric<TimesInDetail> | null
}

/** Lists what a profile measures of a column. As in reports, the type in the reference decides how it is described. */
export function detailMetrics(subject: Subject): DetailMetrics {
  const [first] = existingTables(subject)
  const each = <T>(
    make: (table: Table, column: Column) => Metric<T>,
    applies: (column: Column) => boolean = () => true,
  ): BothTables<Metric<T>> => ({
    reference: subject.reference && applies(subject.reference) ? make('reference', subject.reference) : null,
    sample: subject.sample && applies(subject.sample) ? make('sample', subject.sample) : null,
  })
  return {
    missing: each(missing),
    distinct: each((table, column) => distinctCount(table, presentCell(column))),
    padded: each((table, column) => aggregate(table, countIf(isPadded(column))), isText),
    placeholders: each((table, column) => aggregate(table, countIf(isPlaceholder(column))), isText),
    classes: each((table, column) => classCounts(table, asText(column)), hasClasses),
    lengths: each((table, column) => lengthProfile(table, column), isText),
    numbers: first && isNumeric(first) ? numberDetails(mapTables(subject, asNumber)) : null,
    times: first && isTime(first) ? timeDetails(mapTables(subject, asSeconds)) : null,
  }
}

/** The metrics one by one, for a plan. */
export const listMetrics = ({ numbers, times, ...sides }: DetailMetrics): readonly Metric[] => [
  ...Object.values(sides).flatMap((side: BothTables<Metric>) => existingTables(side)),
  ...existingTables<Metric>({ reference: numbers, sample: times }),
]

const isText = ({ type }: Column): boolean => type === 'string'
const hasClasses = ({ type }: Column): boolean => type === 'string' || type === 'boolean'

const isPadded = (column: Column) => compare(asText(column), '<>', call('trim', asText(column)))

/** Empty text is counted apart. */
const isPlaceholder = (column: Column) =>
  and(regexFull(asText(column), placeholderPattern), not(compare(asText(column), '=', literal(''))))

const lengthProfile = (table: Table, column: Column): Metric<NumberProfile> =>
  numberProfile({
    reference: table === 'reference' ? lengthOf(column) : null,
    sample: table === 'sample' ? lengthOf(column) : null,
  })
