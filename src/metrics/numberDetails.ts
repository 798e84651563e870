import { mapTables, type BothTables } from '../core/bothTables.ts'
import type { NumberProfile } from '../core/columnProfile.ts'
import type { NumberDetails } from '../core/dataProfile.ts'
import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import type { Expr } from '../sql/ast.ts'
import { mostCommon, type NumberCount } from '../stats/binning/mostCommon.ts'
import { quantile } from '../stats/binning/quantile.ts'
import { standIns } from '../stats/binning/standIns.ts'
import { skewness } from '../stats/numeric/skewness.ts'
import { describeNumbers } from './numberProfile.ts'
import { tablesIn } from './heldNumbers.ts'
import { finiteNumbers, sortedNumbers } from './sortedNumbers.ts'

/** Numbers of one table, in more detail than a profile. */
export interface DetailedNumbers {
  readonly details: NumberDetails
  readonly top: readonly NumberCount[]
  readonly suspects: readonly NumberCount[]
}

export interface NumbersInDetail {
  readonly profile: NumberProfile
  readonly sides: BothTables<DetailedNumbers>
}

const shown = 10

/** Numbers that people and programs write for a missing one. */
const written = [99, 999, 9999, 99999, 999999, 9999999, 99999999, 999999999]
const usualStandIns = [-1, -9, ...written.flatMap((value) => [value, -value, value + 0.99])]
const limitsOfTypes = [
  -32768,
  32767,
  65535,
  -(2 ** 31),
  2 ** 31 - 1,
  2 ** 32 - 1,
  -(2 ** 63),
  2 ** 63,
  1e20,
  1e30,
  -1e30,
]
const known = [...usualStandIns, ...limitsOfTypes, Number.MAX_VALUE, -Number.MAX_VALUE]

const kind = (tables: readonly Table[]): MeasureKind<BothTables<Expr>, NumbersInDetail> => ({
  name: 'number_details',
  shape: 'measure',
  tables,
  onlyNumbers: true,
  async measure(args, engine) {
    const sorted = await sortedNumbers(args, engine)
    const profile = describeNumbers(sorted)
    return {
      // Curves of a single table repeat its histogram.
      profile: args.reference && args.sample ? profile : { ...profile, ecdf: null },
      sides: mapTables(mapTables(sorted, finiteNumbers), detailsOf),
    }
  },
})

function detailsOf(finite: Float64Array): DetailedNumbers {
  const count = (test: (value: number) => boolean): number => {
    let found = 0
    for (let i = 0; i < finite.length; i++) if (test(finite[i]!)) found++
    return found
  }
  const [first, third] = [quantile(finite, 0.25) ?? 0, quantile(finite, 0.75) ?? 0]
  const fence = 3 * (third - first)
  return {
    details: {
      zeros: count((value) => value === 0),
      negatives: count((value) => value < 0),
      skewness: skewness(finite),
      outliers: fence === 0 ? 0 : count((value) => value < first - fence || value > third + fence),
    },
    top: mostCommon(finite, shown),
    suspects: standIns(finite, known),
  }
}

/** Profile, most common values and suspicious values of the numbers of both tables, NULL and NaN left out. */
export const numberDetails = (of: BothTables<Expr>): Metric<NumbersInDetail> => ({
  kind: kind(tablesIn(of)),
  table: 'sample',
  args: of,
})
