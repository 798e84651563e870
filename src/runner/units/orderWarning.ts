import { formatNumber } from '../../text/formatNumber.ts'
import { orderCheck, type OrderPattern } from '../../stats/units/orderCheck.ts'
import { seededRandom } from '../../stats/resampling/seededRandom.ts'
import { sum } from '../../stats/numeric/sum.ts'
import type { UnitCells } from './unitCells.ts'
import type { UnitHypothesis } from '../../stats/units/unitTest.ts'

/** The false-alarm rate of the warning. */
const alpha = 0.01

const patterns: Readonly<Record<OrderPattern, string>> = {
  trend: 'they follow a trend. Take recent days as the reference',
  weekday: 'they differ by weekday. Compare whole weeks, or days with the same weekday',
  neighbours: 'days are like those before them. Take recent days as the reference, or compare whole weeks',
}

/** Says that the days of the reference are not exchangeable, as then α promises nothing; null for units other than days. */
export function orderWarning(
  { place, reference }: UnitCells,
  hypotheses: readonly UnitHypothesis[],
): string | null {
  const days = [...place.keys()].slice(0, reference).map(dayOf)
  if (!days.every((day) => day !== null)) return null
  const means = hypotheses
    .filter(({ statistic, cells }) => statistic === 'D' || cells[0]?.length === 2)
    .map(({ cells }) => meanRanks(cells.slice(0, reference)))
  const weekdays = days.map((day) => day.getUTCDay())
  const found = orderCheck(means, weekdays, { random: seededRandom(0, 'order of units') })
  if (!found || found.pValue > alpha) return null
  return `unit: the days of the reference are not exchangeable (p ${formatNumber(found.pValue)}), so the false-alarm rate may be above α: ${patterns[found.pattern]}`
}

/** The day that names a cell, whose name ends with the values of its unit. */
function dayOf(cell: string): Date | null {
  const [, day] = / \["(\d{4}-\d\d-\d\d)"\]$/.exec(cell) ?? []
  return day === undefined ? null : new Date(`${day}T00:00:00Z`)
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
