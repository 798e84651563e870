import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { anySamples } from '../samples.ts'
import type { Ranks } from '../../../src/stats/binning/ranksByCounting.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { valuesAtRanks } from '../../../src/stats/binning/valuesAtRanks.ts'

const random = seededRandom(11, 'values at ranks')
const draws: Readonly<Record<string, () => number>> = {
  uniform: random,
  lognormal: () => Math.exp(20 * (random() - 0.5)),
  codes: () => Math.floor(8 * random()),
  'mostly zeros': () => (random() < 0.9 ? (random() < 0.5 ? 0 : -0) : random() - 0.5),
  'crowded far from zero': () => 1e15 + Math.floor(1000 * random()),
  infinities: () => (random() < 0.3 ? Infinity : random() < 0.5 ? -Infinity : random()),
}

const sorted = (...samples: Float64Array[]): Float64Array =>
  Float64Array.of(...samples.flatMap((values) => [...values]))
    .sort()
    .map((value) => value + 0)

function expectRanked(x: Float64Array, y: Float64Array, ranks: Ranks): void {
  const all = { x: sorted(x), y: sorted(y), both: sorted(x, y) }
  const found = valuesAtRanks(x, y, ranks)
  for (const sample of ['x', 'y', 'both'] as const)
    expect([...found[sample]].sort(([a], [b]) => a - b)).toEqual(
      [...new Set(ranks[sample])].sort((a, b) => a - b).map((rank) => [rank, all[sample][rank]!]),
    )
}

it('finds the values at all ranks of any samples', () => {
  const upTo = (length: number): number[] => [...Array(length).keys()]
  fc.assert(
    fc.property(anySamples, ([x, y]) => {
      expectRanked(x, y, { x: upTo(x.length), y: upTo(y.length), both: upTo(x.length + y.length) })
    }),
  )
})

it.each(Object.entries(draws))('finds those of many values: %s', (_, draw) => {
  const x = Float64Array.from({ length: 20_000 }, draw)
  const y = Float64Array.from({ length: 7_000 }, draw)
  const before = [x.slice(), y.slice()]
  expectRanked(x, y, { x: [0, 5, 10_000, 19_999], y: [3500, 3501], both: [0, 13_000, 26_999, 13_000] })
  expect([x, y]).toEqual(before)
})
