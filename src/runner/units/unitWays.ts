import { dayOfCell } from './dayOfCell.ts'
import { earlierUnits } from '../../stats/units/earlierUnits.ts'
import { formatCount } from '../../text/formatCount.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { leastSwapPValue, swaps } from '../../stats/units/swaps.ts'
import { leastUnitPValue, leastUnits } from '../../stats/units/leastUnits.ts'
import type { Random } from '../../stats/resampling/seededRandom.ts'
import { relabelings, type Relabelings } from '../../stats/units/relabelings.ts'
import type { UnitCells } from './unitCells.ts'
import type { UnitDesign } from '../../core/unitDesign.ts'

interface Setting {
  readonly design: UnitDesign | 'any'
  readonly alpha: number
  readonly random: Random
}

/** The ways, or the reason why there are none to judge by. */
type Ways = Relabelings | string

const most = 10_000

/**
 * The ways to exchange the units, by the design of the comparison. A sentence instead, if no p-value of these ways can be as
 * small as α.
 */
export function unitWays(cells: UnitCells, setting: Setting): Ways {
  const [kind = '', size] = setting.design.split('=')
  return designs[kind as keyof typeof designs](cells, setting, Number(size))
}

const designs = {
  any({ reference: k, sample: m }: UnitCells, { alpha, random }: Setting): Ways {
    const counts = `${formatCount(m, 'unit')} of the sample against ${formatCount(k)} of the reference`
    if (k === 0 || m === 0) return `${counts}: there are none to compare`
    const least = leastUnitPValue(k, m)
    return isAbove(least, alpha)
      ? `${counts}: ${tooFew(least, alpha)}; the reference needs ${formatCount(leastUnits(m, alpha), 'unit')}`
      : relabelings(k + m, m, random, most)
  },
  paired({ reference: k, sample: m, shared }: UnitCells, { alpha, random }: Setting): Ways {
    const single = k + m - 2 * shared
    if (single > 0) return `${formatCount(single, 'unit')} in one table only, so they can't be paired`
    const least = leastSwapPValue(m)
    return isAbove(least, alpha)
      ? `${formatCount(m, 'pair')} of units: ${tooFew(least, alpha)}; both tables need ${formatCount(1 + Math.ceil(-Math.log2(alpha)), 'unit')}`
      : swaps(m, random, most)
  },
  recent: (cells: UnitCells, setting: Setting, size: number): Ways =>
    ofDays(cells, setting, (days) => (day) => (day < size ? null : latest(size, day, days.keys()))),
  same_weekday: (cells: UnitCells, setting: Setting, size: number): Ways =>
    ofDays(cells, setting, (days) => (day) => {
      const alike = [...days.keys()].filter(
        (other) => other < day && days[other]!.getUTCDay() === days[day]!.getUTCDay(),
      )
      return alike.length < size ? null : latest(size, day, alike)
    }),
}

/** The last `size` of the days before `day`. */
const latest = (size: number, day: number, days: Iterable<number>): readonly number[] =>
  [...days].filter((other) => other < day).slice(-size)

/** Compares the one day of the sample, which comes after those of the reference, and each day before it with earlier days. */
function ofDays(
  { place, reference, sample }: UnitCells,
  { design, alpha }: Setting,
  before: (days: readonly Date[]) => (day: number) => readonly number[] | null,
): Ways {
  const named = [...place.keys()].map(dayOfCell)
  const days = named.filter((day) => day !== null)
  if (days.length < named.length)
    return `${design} compares days, and these units aren't days; name the day, for example day(pickup)`
  if (sample !== 1 || reference === 0)
    return `${design} compares one new day with earlier ones; found ${formatCount(sample, 'day')} in the sample, ${formatCount(reference)} in the reference`
  if (days[reference]! <= days[reference - 1]!)
    return `${design} needs a sample after the reference, whose last day is ${dayText(days[reference - 1]!)}; found ${dayText(days[reference]!)}`
  const ways = earlierUnits(days.length, before(days))
  const compared = ways?.chosen.length ?? 0
  const least = 1 / Math.max(1, compared)
  return ways === null || isAbove(least, alpha)
    ? `only ${formatCount(compared, 'day')} of ${formatCount(days.length)} can be compared by ${design}, and ${formatCount(Math.ceil(1 / alpha - 1e-9))} must be for α ${alpha}; the reference needs more days`
    : ways
}

const dayText = (day: Date): string => day.toISOString().slice(0, 10)
const isAbove = (least: number, alpha: number): boolean => least > alpha * (1 + 1e-12)
const tooFew = (least: number, alpha: number): string =>
  `no p-value can be below ${formatNumber(least)}, and α is ${alpha}`
