import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { levene } from '../../../src/stats/tests/levene.ts'
import { expectCalibrated, uniformSample } from '../falseAlarms.ts'
import { relativeError } from '../relativeError.ts'
import { twoSampleCases } from '../twoSampleOracle.ts'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })
const of = (...values: number[]): Float64Array => Float64Array.from(values)

/** Where SciPy loses digits: by mpmath, 60 digits. */
const byDigits: Record<string, { W: number; p: number }> = {
  c283: { W: 0.067764910621245935, p: 0.79462083610334097 },
  c291: { W: 0.00079804375759183366, p: 0.97746349330193068 },
}

describe('levene', () => {
  it('is null without two values a side, with infinities, and where all distances are the same', () => {
    expect(levene(of(), of(1, 2))).toBeNull()
    expect(levene(of(1), of(1, 2, 4))).toBeNull()
    expect(levene(of(1, 2, Infinity), of(1, 2, 4))).toBeNull()
    expect(levene(of(7, 7, 7), of(3, 3))).toBeNull()
    expect(levene(of(1, 2), of(1, 9))).toBeNull()
    expect(levene(of(1e308, -1e308, 0), of(1, 2, 4))).toBeNull()
  })

  it('takes no rounding errors for a difference of spread', () => {
    // Two values each, so all distances from the median are the same. 0.1 and 0.3 lie around 0.2, but not to the last bit.
    const [x, y] = [of(0.1, 0.3, 0.1, 0.3), of(1.1, 1.3, 1.1, 1.3)]
    expect(levene(x, y)).toBeNull()
    fc.assert(
      fc.property(fc.tuple(finite, finite, finite, finite), ([a, b, c, d]) => {
        expect(levene(of(a, b), of(c, d))).toBeNull()
      }),
    )
  })

  it('sees spread and not place', () => {
    const x = of(1, 2, 3, 4, 5, 6, 7, 9)
    expect(
      levene(
        x,
        x.map((value) => value + 100),
      )!.statistic,
    ).toBeCloseTo(0, 20)
    expect(
      levene(
        x,
        x.map((value) => value * 10),
      )!.pValue,
    ).toBeLessThan(0.01)
  })

  it('sees the spread of numbers whose squares hardly fit', () => {
    const [x, y] = [of(-1.4e154, 0, 1.4e154), of(-1e153, 0, 1.4e154, 1e153)]
    const scaled = (values: Float64Array): Float64Array => values.map((value) => value * 2 ** -512)
    expect(
      levene(
        x,
        x.map((value) => value * 1.01),
      )!.pValue,
    ).toBeLessThan(1)
    expect(levene(x, y)!.pValue).toBeCloseTo(levene(scaled(x), scaled(y))!.pValue, 12)
  })

  it('keeps its level', () => {
    expectCalibrated((random) => levene(uniformSample(random, 80), uniformSample(random, 50))!.pValue, {
      mayBeConservative: true,
    })
  })

  it('agrees with SciPy: 109 oracle cases', () => {
    let checked = 0
    for (const { id, levene_median: known, ...oracle } of twoSampleCases) {
      const result = levene(Float64Array.from(oracle.x, Number), Float64Array.from(oracle.y, Number))
      if (known === undefined || known.W === 'NaN') continue
      const { W, p } = byDigits[id] ?? known
      expect(Math.abs(result!.statistic - Number(W)), id).toBeLessThanOrEqual(
        Math.max(1e-20, 1e-11 * Number(W)),
      )
      expect(relativeError(result!.pValue, Number(p)), id).toBeLessThan(1e-9)
      checked++
    }
    expect(checked).toBe(109)
  })
})
