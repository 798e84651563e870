import { dayOfCell } from './dayOfCell.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { orderCheck, type OrderPattern } from '../../stats/units/orderCheck.ts'
import { seededRandom } from '../../stats/resampling/seededRandom.ts'
import { sum } from '../../stats/numeric/sum.ts'
import type { UnitCells } from './unitCells.ts'
import type { UnitHypothesis } from '../../stats/units/unitTest.ts'

/** The false-alarm rate of the warning. */
const alpha = 0.01

const patterns: Readonly<Record<OrderPattern, string>> = {
  trend: 'they follow a trend. Compare one new day with those before it: --unit-design recent=7',
  weekday: 'they differ by weekday. Compare whole weeks, or one new day: --unit-design same_weekday=4',
  neighbours: 'days are like those before them. Compare whole weeks, or one new day: --unit-design recent=7',
}

/** Says that the days of the reference are not exchangeable, as then α promises nothing; null for units other than days. */
export function orderWarning(
  { place, reference }: UnitCells,
  hypotheses: readonly UnitHypothesis[],
): string | null {
  const days = [...place.keys()].slice(0, reference).map(dayOfCell)
  if (!days.every((day) => day !== null)) return null
  const means = hypotheses
    .filter(({ statistic, cells }) => statistic === 'D' || cells[0]?.length === 2)
    .map(({ cells }) => meanRanks(cells.slice(0, reference)))
  const weekdays = days.map((day) => day.getUTCDay())
  const found = orderCheck(means, weekdays, { random: seededRandom(0, 'order of units') })
  if (!found || found.pValue > alpha) return null
  return `unit: the days of the reference are not exchangeable (p ${formatNumber(found.pValue)}), so the false-alarm rate may be above α: ${patterns[found.pattern]}`
}

/** The mean of the middle ranks of each cell's rows; that of all rows for a cell without any. */
function meanRanks(cells: readonly Float64Array[]): Float64Array {
  const totals = cells[0]!.map((_, bucket) => sum(cells.map((cell) => cell[bucket]!)))
  let below = 0
  const ranks = totals.map((total) => (below += total) - total / 2)
  const meanOf = (counts: Float64Array): number =>
    sum(counts.map((count, i) => count * ranks[i]!)) / sum(counts)
  const overall = meanOf(totals)
  return Float64Array.from(cells, (cell) => (sum(cell) === 0 ? overall : meanOf(cell)))
}
