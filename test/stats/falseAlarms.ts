import { expect } from 'vitest'
import { binomialPmf } from '../../src/stats/distributions/binomialPmf.ts'
import { seededRandom, type Random } from '../../src/stats/resampling/seededRandom.ts'

/** Of a rate that is right: 99.9% of the time it lies between the two, so that all of some fifty do 95% of the time. */
const surprising = 0.0005

interface Options {
  /** The rate may be below the level. */
  mayBeConservative?: boolean
  runs?: number
}

/**
 * Draws samples without drift and expects the rates of p-values up to 5% and up to 1% in their 99.9% intervals or,
 * for a test that may be conservative, below.
 */
export function expectCalibrated(
  pValueOf: (random: Random) => number,
  { mayBeConservative = false, runs = 2000 }: Options = {},
): void {
  const random = seededRandom(1, 'false alarms')
  const pValues = Array.from({ length: runs }, () => pValueOf(random))
  expect(pValues.every((pValue) => pValue >= 0 && pValue <= 1)).toBe(true)
  for (const alpha of [0.05, 0.01]) {
    const alarms = pValues.filter((pValue) => pValue <= alpha).length
    const chance = (from: number, to: number): number => {
      let total = 0
      for (let k = from; k <= to; k++) total += binomialPmf(k, runs, alpha)
      return total
    }
    const found = `${alarms} alarms in ${runs} at ${alpha}`
    expect(chance(alarms, runs), found).toBeGreaterThan(surprising)
    if (!mayBeConservative) expect(chance(0, alarms), found).toBeGreaterThan(surprising)
  }
}

/** A sample of uniform numbers, rounded to a grid where one is given. */
export const uniformSample = (random: Random, length: number, grid = 0): Float64Array =>
  Float64Array.from({ length }, () => (grid > 0 ? Math.floor(random() * grid) : random()))

/** How many of so many rows fall into each of so many equal classes. */
export function classCounts(random: Random, rows: number, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0)
  for (let i = 0; i < rows; i++) counts[Math.floor(random() * classes)]!++
  return counts
}
