import { mapTables, type BothTables } from '../core/bothTables.ts'
import type { TimeProfile } from '../core/columnProfile.ts'
import type { ValueCount } from '../core/dataProfile.ts'
import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import type { Expr } from '../sql/ast.ts'
import { mostCommon, type NumberCount } from '../stats/binning/mostCommon.ts'
import { standIns } from '../stats/binning/standIns.ts'
import { tablesIn } from './heldNumbers.ts'
import { finiteNumbers, sortedNumbers } from './sortedNumbers.ts'
import { describeTimes, isoTime } from './timeProfile.ts'

/** Times of one table, in more detail than a profile. */
export interface DetailedTimes {
  readonly top: readonly ValueCount[]
  readonly suspects: readonly ValueCount[]
}

export interface TimesInDetail {
  readonly profile: TimeProfile
  readonly sides: BothTables<DetailedTimes>
}

const shown = 10

/** Where calendars of programs begin and end, in UTC. */
const known = [
  '0001-01-01',
  '1753-01-01',
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1970-01-01',
  '2099-12-31',
  '2999-12-31',
  '9999-12-31',
]
  .flatMap((day) => [`${day}T00:00:00Z`, `${day}T23:59:59Z`])
  .map((time) => Date.parse(time) / 1000)

const kind = (tables: readonly Table[]): MeasureKind<BothTables<Expr>, TimesInDetail> => ({
  name: 'time_details',
  shape: 'measure',
  tables,
  onlyNumbers: true,
  async measure(args, engine) {
    const sorted = await sortedNumbers(args, engine)
    return { profile: describeTimes(sorted), sides: mapTables(mapTables(sorted, finiteNumbers), detailsOf) }
  },
})

const detailsOf = (finite: Float64Array): DetailedTimes => ({
  top: mostCommon(finite, shown).map(asTime),
  suspects: standIns(finite, known).map(asTime),
})

const asTime = ({ value, count }: NumberCount): ValueCount => ({ value: isoTime(value), count })

/** Profile, most common and suspicious times of both tables, in UTC; NULL and infinite times are left out. */
export const timeDetails = (of: BothTables<Expr>): Metric<TimesInDetail> => ({
  kind: kind(tablesIn(of)),
  table: 'sample',
  args: of,
})
