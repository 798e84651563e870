import type { TableSide } from '../../core/bothTables.ts'
import type { SideDetails, ValueCount } from '../../core/dataProfile.ts'
import type { NumberCount } from '../../stats/binning/mostCommon.ts'
import type { DetailMetrics } from './detailMetrics.ts'
import { isPlaceholder } from './placeholderPattern.ts'
import type { ReadMetric } from '../readMetrics.ts'
import { textDetails } from './textDetails.ts'

const shown = 10

/** Puts together the details of one table's column; null where the table doesn't have it. */
export function sideDetails(side: TableSide, wanted: DetailMetrics, read: ReadMetric): SideDetails | null {
  if (!wanted.missing[side]) return null
  const [classes, lengths] = [read(wanted.classes[side]), read(wanted.lengths[side])]
  const [padded, placeholders] = [read(wanted.padded[side]), read(wanted.placeholders[side])]
  const numbers = read(wanted.numbers)?.sides[side] ?? null
  const times = read(wanted.times)?.sides[side] ?? null
  const counted = classes ? [...classes.counts].map(([value, count]) => ({ value, count })) : null
  const top = counted ?? numbers?.top.map(inWords) ?? times?.top ?? null
  const isText = wanted.lengths[side] !== null
  return {
    top: top === null || (top[0]?.count ?? 0) < 2 ? null : top.slice(0, shown),
    mostCommon: top?.[0]?.count ?? null,
    numbers: numbers?.details ?? null,
    text:
      isText && classes
        ? textDetails(classes, {
            lengths: lengths?.summary[side] ?? null,
            padded: Number(padded ?? 0),
            placeholders: Number(placeholders ?? 0),
          })
        : null,
    suspects: [
      ...(numbers?.suspects.map(inWords) ?? []),
      ...(times?.suspects ?? []),
      ...(isText && counted ? counted.filter(({ value }) => isPlaceholder(value)).slice(0, shown) : []),
    ],
  }
}

const inWords = ({ value, count }: NumberCount): ValueCount => ({ value: String(value), count })
