import { describe, expect, it } from 'vitest'
import { chiSquareSf } from '../../src/stats/chiSquareSf.ts'
import { noncentralChiSquareSf } from '../../src/stats/noncentralChiSquareSf.ts'
import { noncentralTSf } from '../../src/stats/noncentralTSf.ts'
import { studentTSf } from '../../src/stats/studentTSf.ts'
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
  ])('above %d with %d degrees of freedom and lambda %d', (x, degreesOfFreedom, lambda, known) => {
    expect(relativeError(noncentralChiSquareSf(x, degreesOfFreedom, lambda), known)).toBeLessThan(1e-11)
  })

  it('is defined at the ends', () => {
    expect(noncentralChiSquareSf(0, 3, 2)).toBe(1)
    expect(noncentralChiSquareSf(Infinity, 3, 2)).toBe(0)
    expect(noncentralChiSquareSf(4, 3, 0)).toBe(chiSquareSf(4, 3))
  })
})
