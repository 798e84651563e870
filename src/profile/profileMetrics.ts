import { asNumber, asSeconds, asText } from '../sql/cell.ts'
import { isNumeric, isTime, type Column } from '../sql/column.ts'
import type { NumberProfile, TimeProfile } from '../core/columnProfile.ts'
import type { Tables } from '../core/expectation.ts'
import type { Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import { classCounts, type ClassCounts } from '../metrics/classCounts.ts'
import { distinctCount, type DistinctCount } from '../metrics/distinctCount.ts'
import { missing, type Missing } from '../metrics/missing.ts'
import { numberProfile } from '../metrics/numberProfile.ts'
import { timeProfile } from '../metrics/timeProfile.ts'
import { mapTables, existingTables, type BothTables } from '../core/bothTables.ts'
import { column as named } from '../sql/ast.ts'

/** A column of one table or of both. */
export interface Subject extends BothTables<Column> {
  readonly name: string
}

/** Metrics of the profile of a column. The type in the reference decides how it is described. */
export interface ProfileMetrics {
  readonly missing: BothTables<Metric<Missing>>
  readonly distinct: BothTables<Metric<DistinctCount>>
  readonly numbers: Metric<NumberProfile> | null
  readonly times: Metric<TimeProfile> | null
  readonly classes: BothTables<Metric<ClassCounts>>
}

/** All columns, in the order of the reference; those that only the sample has come last. */
export function profileSubjects(tables: Tables): readonly Subject[] {
  const columnsOf = (table: Table): Map<string, Column> =>
    new Map(tables.get(table)?.columns.map((column) => [column.name, column]))
  const [reference, sample] = [columnsOf('reference'), columnsOf('sample')]
  return [...new Set([...reference.keys(), ...sample.keys()])].map((name) => ({
    name,
    reference: reference.get(name) ?? null,
    sample: sample.get(name) ?? null,
  }))
}

export function profileMetrics(subject: Subject): ProfileMetrics {
  const [first] = existingTables(subject)
  const each = <T>(make: (table: Table, column: Column) => Metric<T>): BothTables<Metric<T>> => ({
    reference: subject.reference && make('reference', subject.reference),
    sample: subject.sample && make('sample', subject.sample),
  })
  const hasClasses = first?.type === 'string' || first?.type === 'boolean'
  return {
    missing: each(missing),
    distinct: each((table, { name }) => distinctCount(table, named(name))),
    numbers: first && isNumeric(first) ? numberProfile(mapTables(subject, asNumber)) : null,
    times: first && isTime(first) ? timeProfile(mapTables(subject, asSeconds)) : null,
    classes: hasClasses
      ? each((table, column) => classCounts(table, asText(column)))
      : { reference: null, sample: null },
  }
}

/** The metrics one by one, for a plan. */
export const metricList = ({
  missing,
  distinct,
  numbers,
  times,
  classes,
}: ProfileMetrics): readonly Metric[] => [
  ...existingTables<Metric>(missing),
  ...existingTables<Metric>(distinct),
  ...existingTables<Metric>({ reference: numbers, sample: times }),
  ...existingTables<Metric>(classes),
]
