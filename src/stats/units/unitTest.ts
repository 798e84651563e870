import { relabelings, type Relabelings } from './relabelings.ts'
import type { Random } from '../resampling/seededRandom.ts'
import { stepDown } from './stepDown.ts'
import { unitStatistics, type UnitStatisticName } from './unitStatistic.ts'

/** One hypothesis of a family: how often each bucket occurs in each cell (a unit of one table), the sample's cells last. */
export interface UnitHypothesis {
  readonly statistic: UnitStatisticName
  readonly cells: readonly Float64Array[]
}

export interface UnitResult {
  /** Of the sample as it is. */
  readonly statistic: number
  /** What it is on average where any units are the sample. */
  readonly mean: number
  /** By how many of its standard deviations it is above that. */
  readonly z: number
  /** Adjusted for all hypotheses together. */
  readonly pValue: number
}

export interface UnitTest {
  /** Null for a hypothesis whose statistic is the same whichever units are the sample. */
  readonly results: readonly (UnitResult | null)[]
  readonly method: Relabelings['method']
  readonly relabelings: number
}

/** A standard deviation this small is a rounding error. */
const negligible = 1e-12

/**
 * Tests whether the units of the sample are such as those of the reference: how often as large a difference appears when
 * other units play the part of the sample. Whole units change places, never their rows, so it does not matter how alike the
 * rows of one unit are. All hypotheses are tested together. There are `m` units of the sample.
 *
 * It is exact where units are exchangeable.
 */
export function unitTest(
  hypotheses: readonly UnitHypothesis[],
  m: number,
  { random, most = 10_000 }: { readonly random: Random; readonly most?: number },
): UnitTest {
  const cells = hypotheses[0]?.cells.length ?? 0
  const { chosen, method } = relabelings(cells, m, random, most)
  const statistics = hypotheses.map((hypothesis) => underEach(hypothesis, chosen))
  const described = statistics.map(standardise)
  const tested = described.filter((one) => one !== null)
  const pValues = stepDown(tested.map(({ z }) => z))
  const adjusted = new Map(tested.map((one, i) => [one, pValues[i]!]))
  return {
    results: described.map(
      (one, i) =>
        one && {
          statistic: statistics[i]![0]!,
          mean: one.mean,
          z: one.z[0]!,
          pValue: adjusted.get(one)!,
        },
    ),
    method,
    relabelings: chosen.length,
  }
}

/** The statistic under every relabeling. The counts of the other cells are the rest of all. */
function underEach({ statistic, cells }: UnitHypothesis, chosen: readonly Uint32Array[]): Float64Array {
  const of = unitStatistics[statistic]
  const buckets = cells[0]!.length
  const totals = new Float64Array(buckets)
  for (const cell of cells) for (let i = 0; i < buckets; i++) totals[i]! += cell[i]!
  const [own, others] = [new Float64Array(buckets), new Float64Array(buckets)]
  return Float64Array.from(chosen, (way) => {
    own.fill(0)
    for (const cell of way) {
      const counts = cells[cell]!
      for (let i = 0; i < buckets; i++) own[i]! += counts[i]!
    }
    for (let i = 0; i < buckets; i++) others[i] = totals[i]! - own[i]!
    return of(own, others)
  })
}

function standardise(values: Float64Array): { mean: number; z: Float64Array } | null {
  const mean = values.reduce((total, value) => total + value, 0) / values.length
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length
  const deviation = Math.sqrt(variance)
  return deviation <= negligible ? null : { mean, z: values.map((value) => (value - mean) / deviation) }
}
