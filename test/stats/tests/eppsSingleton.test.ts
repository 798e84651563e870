import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { eppsSingleton } from '../../../src/stats/tests/eppsSingleton.ts'
import { permutationTest } from '../../../src/stats/resampling/permutationTest.ts'
import { tally, type Tally } from '../../../src/stats/binning/tally.ts'
import { expectCalibrated, uniformSample } from '../falseAlarms.ts'
import { relativeError } from '../relativeError.ts'
import { anySamples, fixedTally, sixths, swapped } from '../samples.ts'

const of = (...values: number[]): Float64Array => Float64Array.from(values)
const five = of(1, 2, 3, 4, 5)

describe('eppsSingleton', () => {
  it('is null without five values a side, with infinities, and where half of the values are equal', () => {
    expect(eppsSingleton(tally(of(1, 2, 3, 4), five))).toBeNull()
    expect(eppsSingleton(tally(of(1, 2, 3, 4, Infinity), five))).toBeNull()
    expect(eppsSingleton(tally(of(-Infinity, 2, 3, 4, 5), five))).toBeNull()
    expect(eppsSingleton(tally(of(1, 1, 1, 1, 5), of(1, 1, 1, 1, 9)))).toBeNull()
  })

  it('is null where a value lies further out than doubles can tell', () => {
    const tiny = five.map((value) => value * 1e-10)
    expect(eppsSingleton(tally(of(...tiny, 1e305), tiny))).toBeNull()
    expect(eppsSingleton(tally(of(...tiny, 1e290), tiny))).not.toBeNull()
  })

  // SciPy 1.17.1
  it.each([
    [5, 6, undefined, 1.1520048257847528, 0.8859357123493073],
    [12, 9, undefined, 1.5345633822915679, 0.8205018671956437],
    [20, 18, undefined, 2.6683296421724108, 0.6147677822714186],
    [60, 40, undefined, 8.73982971073871, 0.06794186930408136],
    [500, 300, undefined, 66.2727209170086, 1.387646096306986e-13],
    [12, 9, sixths, 1.6523423817336857, 0.7993553719110987],
    [60, 40, sixths, 6.118295367022272, 0.19048636493800455],
    [500, 300, sixths, 46.31874683754488, 2.1139639963556524e-9],
  ])('agrees with SciPy: %d and %d values', (n, m, place, statistic, pValue) => {
    const result = eppsSingleton(fixedTally(n, m, place))!
    expect(relativeError(result.statistic, statistic)).toBeLessThan(1e-10)
    expect(relativeError(result.pValue, pValue)).toBeLessThan(1e-9)
  })

  it('has one degree of freedom for two values', () => {
    const coins: Tally = { values: of(0, 1), x: of(30, 30), y: of(20, 40) }
    expect(eppsSingleton(coins)).toMatchObject({ degreesOfFreedom: 1 })
  })

  it('does not care where the values lie, nor which sample comes first', () => {
    const near = fixedTally(40, 30)
    const { statistic } = eppsSingleton(near)!
    const far = { ...near, values: near.values.map((value) => 1e6 + 4 * value) }
    expect(eppsSingleton(far)!.statistic).toBeCloseTo(statistic, 6)
    expect(eppsSingleton(swapped(near))!.statistic).toBeCloseTo(statistic, 9)
  })

  it('is never NaN', () => {
    fc.assert(
      fc.property(anySamples, ([x, y]) => {
        const result = eppsSingleton(tally(x, y))
        if (result) expect(result.pValue >= 0 && result.pValue <= 1).toBe(true)
      }),
    )
  })

  it('keeps its level by permutation where the values are few', () => {
    expectCalibrated(
      (random) => {
        const { values, x, y } = tally(uniformSample(random, 12), uniformSample(random, 8))
        const statisticOf = (a: Float64Array, b: Float64Array): number =>
          eppsSingleton({ values, x: a, y: b })!.statistic
        return permutationTest(x, y, statisticOf, { random, resamples: 99 })!.pValue
      },
      { runs: 300 },
    )
  })
})

it('is refused where the samples differ and neither varies: SciPy warns that the rank is deficient', () => {
  const [x, y] = [new Float64Array(8).fill(3), new Float64Array(8).fill(4)]
  expect(eppsSingleton(tally(x, y))).toBeNull()
})
