import { fc } from '../fastCheck.ts'
import { tally, type Tally } from '../../src/stats/binning/tally.ts'
import type { TwoSampleCase } from './twoSampleOracle.ts'

/** Two samples of known length, the same numbers on every machine and in Python. */
export const fixedTally = (n: number, m: number, place = (value: number): number => value): Tally =>
  tally(
    Float64Array.from({ length: n }, (_, i) => place((((i + 1) * 7919) % 1009) / 1009)),
    Float64Array.from({ length: m }, (_, i) => place(((((i + 1) * 3571) % 997) / 997) * 1.3 - 0.2)),
  )

/** Rounds to few values, so that most are ties. */
export const sixths = (value: number): number => Math.trunc(value * 6)

export const tallyOf = ({ x, y }: TwoSampleCase): Tally =>
  tally(Float64Array.from(x, Number), Float64Array.from(y, Number))

export const swapped = ({ values, x, y }: Tally): Tally => ({ values, x: y, y: x })

/** Any two samples that are not empty: ties, infinities, both zeros, subnormals. */
export const anySamples = fc.tuple(anySample(), anySample())

function anySample(): fc.Arbitrary<Float64Array> {
  const value = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }))
  return fc.array(value, { minLength: 1, maxLength: 40 }).map((values) => Float64Array.from(values))
}
