import { describe, expect, it } from 'vitest'
import { chiSquareSf } from '../../src/stats/distributions/chiSquareSf.ts'
import { noncentralChiSquareSf } from '../../src/stats/distributions/noncentralChiSquareSf.ts'
import { noncentralTSf } from '../../src/stats/distributions/noncentralTSf.ts'
import { studentTSf } from '../../src/stats/distributions/studentTSf.ts'
import { relativeError } from './relativeError.ts'

describe('noncentralTSf', () => {
  // scipy.stats.nct.sf, SciPy 1.17.1
  it.each([
    [2, 10, 1, 0.19238843746962478],
    [2, 10, -1, 0.003302485766631467],
    [0, 5, 1.5, 0.9331927987311419],
    [-3, 4, 0.5, 0.9928327894463059],
    [5, 3, 9, 0.9694012208429458],
    [40, 30, 38, 0.38252474065888425],
    [1000, 50, 990, 0.48670674037997463],
    [2.5, 1e5, 0.3, 0.013904888689007574],
  ])('above %d with %d degrees of freedom and delta %d', (t, degreesOfFreedom, delta, known) => {
    expect(relativeError(noncentralTSf(t, degreesOfFreedom, delta), known)).toBeLessThan(1e-11)
  })

  // the same by mpmath, 40 digits
  it.each([
    [1e4, 1, 300, 0.023932946708596451146],
    [1e4, 1, 0, 0.000031830988512275772396],
    [5e4, 2, -1, 3.0135913326730045841e-11],
    [1e6, 3, 1e6, 0.60837482372844850353],
    [1e300, 1, 3e298, 0.023932946828225287054],
    [-1e8, 4, -9e7, 0.51849459159907047669],
    [1e5, 200, 99000, 0.43370914581575979757],
    [3e4, 200, 5, 0],
    [1e4, 9, 4, 2.1994284821492922841e-29],
    [7001, 98, 7100, 0.59678703534451347186],
  ])('above a far %d with %d degrees of freedom and delta %d', (t, df, delta, known) => {
    const found = noncentralTSf(t, df, delta)
    expect(known === 0 ? found : relativeError(found, known)).toBeLessThan(1e-11)
  })

  it('is one function on both sides of where its integral changes', () => {
    for (const df of [1, 5, 60]) {
      const tails = Array.from({ length: 200 }, (_, i) => noncentralTSf(1000 + 100 * i, df, 9000))
      for (const [i, tail] of tails.slice(1).entries()) expect(tail).toBeLessThanOrEqual(tails[i]! + 1e-15)
      expect(tails[0]! - tails[199]!).toBeGreaterThan(0.2)
    }
  })

  it.each([1, 2, 3.7, 20, 1000, 1e6])('is Student’s t in the middle, with %d degrees of freedom', (df) => {
    for (const t of [-5, -1, 0, 0.3, 2, 9])
      expect(relativeError(noncentralTSf(t, df, 0), studentTSf(t, df))).toBeLessThan(1e-11)
  })
})

describe('noncentralChiSquareSf', () => {
  // scipy.stats.ncx2.sf, SciPy 1.17.1
  it.each([
    [5, 1, 3, 0.3071608768190681],
    [10, 4, 8, 0.5699826345545157],
    [0.1, 3, 2, 0.996937016322698],
    [300, 5, 250, 0.08253251154809711],
    [2e5, 9, 2.01e5, 0.8698268619152276],
    [50, 2, 1, 1.7402035535152928e-9],
    [1000, 1, 1, 3.045178775491195e-206],
    [880, 63, 47, 1.0466661598924301e-96],
    [1200, 10, 30, 1.0827986114184179e-183],
  ])('above %d with %d degrees of freedom and lambda %d', (x, degreesOfFreedom, lambda, known) => {
    expect(relativeError(noncentralChiSquareSf(x, degreesOfFreedom, lambda), known)).toBeLessThan(1e-11)
  })

  it('is defined at the ends', () => {
    expect(noncentralChiSquareSf(0, 3, 2)).toBe(1)
    expect(noncentralChiSquareSf(Infinity, 3, 2)).toBe(0)
    expect(noncentralChiSquareSf(4, 3, 0)).toBe(chiSquareSf(4, 3))
  })
})
