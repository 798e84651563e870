import type { Relabelings } from './relabelings.ts'
import { stepDown } from './stepDown.ts'
import { unitStatistics, type UnitStatisticName } from './unitStatistic.ts'

/** One hypothesis of a family: how often each bucket occurs in each cell (a unit of one table), the sample's cells last. */
export interface UnitHypothesis {
  readonly statistic: UnitStatisticName
  readonly cells: readonly Float64Array[]
}

export interface UnitResult {
  /** Statistic of the sample as it is. */
  readonly statistic: number
  /** Its mean over random choices of units as the sample. */
  readonly mean: number
  /** By how many of its standard deviations it is above that. */
  readonly z: number
  /** Adjusted for all hypotheses together. */
  readonly pValue: number
}

export interface UnitTest {
  /** The statistic alone where it is the same whichever units are the sample: nothing can be said then. */
  readonly results: readonly (UnitResult | number)[]
  readonly method: Relabelings['method']
  readonly relabelings: number
}

/** A standard deviation this small is a rounding error. */
const negligible = 1e-12

/**
 * Tests whether the units of the sample are such as those of the reference: how often as large a difference appears when
 * other units play the part of the sample, in all the given ways. Whole units change places, never their rows, so it does not
 * matter how alike the rows of one unit are. All hypotheses are tested together.
 *
 * It is exact where each of the ways was as likely as the observed one.
 */
export function unitTest(hypotheses: readonly UnitHypothesis[], ways: Relabelings): UnitTest {
  const statistics = hypotheses.map((hypothesis) => underEach(hypothesis, ways))
  const described = statistics.map(standardise)
  const tested = described.filter((one) => one !== null)
  const pValues = stepDown(tested.map(({ z }) => z))
  const adjusted = new Map(tested.map((one, i) => [one, pValues[i]!]))
  return {
    results: described.map((one, i) => {
      const statistic = statistics[i]![0]!
      return one ? { statistic, mean: one.mean, z: one.z[0]!, pValue: adjusted.get(one)! } : statistic
    }),
    method: ways.method,
    relabelings: ways.chosen.length,
  }
}

/** The statistic under every relabeling. */
function underEach({ statistic, cells }: UnitHypothesis, { chosen, others }: Relabelings): Float64Array {
  const of = unitStatistics[statistic]
  const buckets = cells[0]!.length
  const totals = new Float64Array(buckets)
  for (const counts of cells) addTo(totals, counts)
  const [own, rest] = [new Float64Array(buckets), new Float64Array(buckets)]
  const values = new Float64Array(chosen.length)
  for (let i = 0; i < values.length; i++) {
    sumInto(own, cells, chosen[i]!)
    if (others) sumInto(rest, cells, others[i]!)
    else for (let bucket = 0; bucket < buckets; bucket++) rest[bucket] = totals[bucket]! - own[bucket]!
    values[i] = of(own, rest)
  }
  return values
}

/** Sums the counts of the cells with the given numbers. */
function sumInto(into: Float64Array, cells: readonly Float64Array[], numbers: ArrayLike<number>): void {
  into.fill(0)
  for (let i = 0; i < numbers.length; i++) addTo(into, cells[numbers[i]!]!)
}

function addTo(into: Float64Array, counts: Float64Array): void {
  for (let bucket = 0; bucket < into.length; bucket++) into[bucket]! += counts[bucket]!
}

function standardise(values: Float64Array): { mean: number; z: Float64Array } | null {
  const mean = values.reduce((total, value) => total + value, 0) / values.length
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length
  const deviation = Math.sqrt(variance)
  return deviation <= negligible ? null : { mean, z: values.map((value) => (value - mean) / deviation) }
}
