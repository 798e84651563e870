import { ksPValue } from '../../src/stats/tests/ksPValue.ts'
import { ksStatistic } from '../../src/stats/tests/ksStatistic.ts'
import { concat } from '../../src/stats/numeric/concat.ts'
import { moments } from '../../src/stats/numeric/moments.ts'
import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'
import { leastUnitPValue } from '../../src/stats/units/leastUnits.ts'
import { relabelings } from '../../src/stats/units/relabelings.ts'
import { unitTest } from '../../src/stats/units/unitTest.ts'

export const alpha = 0.05
const mostBuckets = 64

/** Whether each way to decide raises an alarm, of columns, each of which has its values unit by unit; the sample's units last. */
export function alarmsOf(columns, m, seed) {
  const sides = columns.map((units) => [concat(...units.slice(0, -m)), concat(...units.slice(-m))])
  const distances = sides.map(([reference, sample]) => ksStatistic(reference, sample))
  return {
    rows: distances.some(
      ({ numerator, n, m: size }) => ksPValue(numerator, n, size).pValue <= alpha / columns.length,
    ),
    distance: distances.some(({ d }) => d > 0.1),
    sigma: columns.some((units) => beyondThreeDeviations(units, m)),
    units: byUnits(columns, m, seed),
  }
}

function byUnits(columns, m, seed) {
  if (leastUnitPValue(columns[0].length - m, m) > alpha * (1 + 1e-12)) return null
  const hypotheses = columns.map((units) => ({ statistic: 'D', cells: buckets(units) }))
  const { results } = unitTest(
    hypotheses,
    relabelings(columns[0].length, m, seededRandom(seed, 'units'), 2000),
  )
  return results.some((result) => typeof result === 'object' && result.pValue <= alpha + 1e-12)
}

/** The usual rule of thumb: the mean of a new unit lies within three standard deviations of those before it. */
function beyondThreeDeviations(units, m) {
  const means = units.map((unit) => moments(unit).mean)
  const { mean, variance } = moments(Float64Array.from(means.slice(0, -m)))
  return means.slice(-m).some((value) => Math.abs(value - mean) > 3 * Math.sqrt(variance))
}

function buckets(units) {
  const sorted = concat(...units).sort()
  const edges = Array.from(
    { length: mostBuckets - 1 },
    (_, i) => sorted[Math.ceil(((i + 1) / mostBuckets) * sorted.length) - 1],
  )
  return units.map((unit) => {
    const counts = new Float64Array(mostBuckets)
    for (const value of unit) counts[edges.filter((edge) => edge < value).length]++
    return counts
  })
}
